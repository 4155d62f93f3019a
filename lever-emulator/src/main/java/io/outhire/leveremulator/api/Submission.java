package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Applied;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Part;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in application form, checked.
 *
 * @param location where the candidate wants to work; null when nobody asked
 * @param resume null when none came
 * @param files answers to questions for a file
 * @param eeo answers to the questions of equal employment opportunity
 */
record Submission(
    Posting posting,
    Applied applied,
    String origin,
    String source,
    @Nullable String location,
    @Nullable Part resume,
    List<Part> files,
    Opportunity.@Nullable DataProtection dataProtection,
    Map<String, String> eeo) {}
