package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What {@code parse} finds in a résumé. Lever reads documents of every kind; here an address and a
 * number are looked for in the bytes, and a name in the first line of a plain text. Pictures are
 * never read.
 */
record ResumeText(String name, List<String> emails, List<Phone> phones) {
  static final ResumeText NONE = new ResumeText("", List.of(), List.of());

  private static final Pattern READABLE = Pattern.compile("(?i).*\\.(txt|pdf|doc|docx)");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+[0-9][0-9 ()-]{6,18}[0-9]");

  static ResumeText of(Optional<Part> resume) {
    return resume.filter(ResumeText::readable).map(ResumeText::read).orElse(NONE);
  }

  private static boolean readable(Part resume) {
    return READABLE.matcher(fileName(resume)).matches();
  }

  private static String fileName(Part resume) {
    return Objects.requireNonNullElse(resume.fileName(), "");
  }

  private static ResumeText read(Part resume) {
    boolean plain = fileName(resume).endsWith(".txt");
    String text =
        plain
            ? resume.content().asText()
            : new String(resume.content().toArray(), StandardCharsets.ISO_8859_1);
    return new ResumeText(
        plain ? text.lines().map(String::strip).findFirst().orElse("") : "",
        first(EMAIL, text),
        first(PHONE, text).stream().map(number -> new Phone(null, number)).toList());
  }

  private static List<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).limit(1).toList();
  }
}
