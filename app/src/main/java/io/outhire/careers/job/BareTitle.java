package io.outhire.careers.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A job's title and nothing else, as search engines ask: no code, no date, no pay, no company. The
 * page shows what the employer wrote; its editor is told what does not belong there.
 */
final class BareTitle {
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)[\\[(]?\\b(?:req|job|jr|ref|id)[ .:#_-]*\\d[\\w-]*[\\])]?|[\\[(]?#\\d[\\w-]*[\\])]?");
  private static final Pattern DATE =
      Pattern.compile("\\b(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})\\b");
  private static final Pattern PAY =
      Pattern.compile("[€$£]\\s?\\d[\\d.,]*\\s?k?|\\d[\\d.,]*\\s?k?\\s?(?:€|EUR|USD|GBP)(?!\\w)");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\-–—|,:/]+|[\\s\\-–—|,:/]+$");
  private static final Pattern EMPTY = Pattern.compile("[\\[(]\\s*[\\])]|\\s{2,}");

  private BareTitle() {}

  /** The title without what does not belong; empty if nothing is left. */
  static String of(String title, String company) {
    String bare = title;
    for (Pattern pattern : new Pattern[] {CODE, DATE, PAY, company(company)}) {
      bare = pattern.matcher(bare).replaceAll(" ");
    }
    bare = EMPTY.matcher(bare).replaceAll(" ");
    bare = EMPTY.matcher(bare).replaceAll(" ").strip();
    Matcher edges = EDGES.matcher(bare);
    bare = edges.replaceAll("");
    return bare;
  }

  /** The company's name at either end, with what joins it to the title. */
  private static Pattern company(String name) {
    String quoted = Pattern.quote(name);
    return Pattern.compile(
        "(?iu)^%1$s\\s*[:|–—-]\\s*|\\s+(?:[|–—-]|at|bei|chez|en|bij)\\s+%1$s$".formatted(quoted));
  }
}
