package io.outhire.dashboard.settings;

import io.outhire.accounts.Employer;
import jakarta.ws.rs.DefaultValue;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestForm;

/** The settings of the job page as somebody typed them. */
public class TypedEmployer {
  @RestForm
  @DefaultValue("")
  public String brand = "";

  @RestForm
  @DefaultValue("")
  public String about = "";

  @RestForm
  @DefaultValue("")
  public String language = "";

  @RestForm
  @DefaultValue("")
  public String country = "";

  @RestForm
  @DefaultValue("")
  public String payRule = "";

  @RestForm
  @DefaultValue("")
  public String payCountries = "";

  @RestForm
  @DefaultValue("false")
  public boolean titleHint;

  /** What the form shows of what is kept. */
  static TypedEmployer of(Employer employer) {
    var typed = new TypedEmployer();
    typed.brand = employer.brand().map(hex -> "#" + hex).orElse("");
    typed.about = employer.about().orElse("");
    typed.language = employer.language().code();
    typed.country = employer.country().orElse("");
    typed.payRule = employer.payRule().name();
    typed.payCountries = String.join(", ", new TreeSet<>(employer.payCountries()));
    typed.titleHint = employer.titleHint();
    return typed;
  }
}
