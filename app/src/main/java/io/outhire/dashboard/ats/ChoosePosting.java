package io.outhire.dashboard.ats;

import io.outhire.dashboard.ats.ImportView.Row;
import io.outhire.web.layout.Frame;
import java.util.List;

/**
 * What the page that changes a job's link shows.
 *
 * @param job the title of the job
 * @param jobPath its page; {@code path} is this one's
 * @param chosen the posting it is linked to now; empty when none
 * @param problem why there is no list, in words; empty when there is one
 * @param error what is wrong with the choice; empty when nothing
 */
public record ChoosePosting(
    Frame frame,
    String job,
    String jobPath,
    String path,
    String search,
    String chosen,
    List<Row> rows,
    String problem,
    String error) {}
