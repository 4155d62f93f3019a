package io.outhire.jobs;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of employment as schema.org's JobPosting names them. */
public enum EmploymentKind {
  FULL_TIME(
      "full ?time|vollzeit|temps (plein|complet)|(tiempo|jornada) complet[oa]|vol(tijd|tijds)|fulltime"),
  PART_TIME(
      "part ?time|teilzeit|temps partiel|(tiempo|jornada) parcial|media jornada|deeltijd|parttime"),
  CONTRACTOR("contract(or)?|freelance|freiberuflich|independant|autonomo|zzp"),
  TEMPORARY("temporary|temp|fixed term|seasonal|befristet|cdd|temporal|tijdelijk|interim"),
  INTERN(
      "intern(ship)?|praktik(um|ant|antin)|werkstudent|stage|stagiaire|practicas|becari[oa]|trainee"),
  VOLUNTEER("volunteer(ing)?|ehrenamt(lich)?|benevole?|benevolat|voluntari[oa]|vrijwilliger"),
  PER_DIEM("per diem");

  private static final Pattern PERMANENT =
      Pattern.compile("\\b(permanent|regular|cdi|unbefristet|festanstellung|indefinido|vast)\\b");

  private final Pattern words;

  EmploymentKind(String words) {
    this.words = Pattern.compile("\\b(" + words + ")\\b");
  }

  /** The kinds that an employer's words name; "Permanent" alone counts as full-time. */
  public static Set<EmploymentKind> in(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]+", " ");
    Set<EmploymentKind> kinds = EnumSet.noneOf(EmploymentKind.class);
    Arrays.stream(values()).filter(kind -> kind.words.matcher(plain).find()).forEach(kinds::add);
    if (kinds.isEmpty() && PERMANENT.matcher(plain).find()) {
      kinds.add(FULL_TIME);
    }
    return kinds;
  }

  /** The key of its name in the words of public pages. */
  public String key() {
    return "job.type." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
