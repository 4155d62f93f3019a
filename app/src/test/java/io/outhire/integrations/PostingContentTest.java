package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.integrations.ats.AtsPosting;
import io.outhire.integrations.ats.AtsPosting.Pay;
import io.outhire.integrations.ats.AtsPosting.Section;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingContentTest {

  @Test
  void everythingThatLeverTellsIsFilledIn() {
    JobContent content = PostingContent.of(Postings.warehouse("p-1"));
    assertThat(content.title()).isEqualTo("Warehouse Supervisor");
    assertThat(content.workplace()).isEqualTo(Workplace.ON_SITE);
    assertThat(content.salary().orElseThrow().inWords(Locale.UK))
        .isEqualTo("£31,000 to £36,500.50 per year");
    assertThat(content.applicationUrl()).contains(URI.create("https://jobs.example/p-1/apply"));
    assertThat(content.location()).contains("Leeds");
    assertThat(content.country()).contains("GB");
    assertThat(content.department()).contains("Operations");
    assertThat(content.employmentType()).contains("Full-time");
  }

  @Test
  void textKeepsTheOrderOfThePosting() {
    assertThat(PostingContent.of(Postings.warehouse("p-1")).description().text().lines())
        .containsExactly(
            "Run the late shift.",
            "You will",
            "Plan rotas",
            "Keep people safe",
            "Paid monthly.",
            "We are an equal opportunity employer.");
  }

  @Test
  void scriptsInAPostingAreGone() {
    AtsPosting posting =
        Postings.with("<p onclick=x>Hello<script>alert(1)</script></p>", List.of(), "");
    assertThat(PostingContent.of(posting).description().value()).isEqualTo("<p>Hello</p>");
  }

  @Test
  void whatNobodyKnowsIsLeftForTheRecruiter() {
    Pay upsideDown = new Pay(new BigDecimal(9), new BigDecimal(1), "EUR", Pay.Interval.HOUR);
    Pay unknown = new Pay(BigDecimal.ONE, BigDecimal.TEN, "Gold", Pay.Interval.ONCE);
    assertThat(PostingContent.of(Postings.paying(upsideDown)).salary()).isEmpty();
    assertThat(PostingContent.of(Postings.paying(unknown)).salary()).isEmpty();
  }

  @Test
  void anUnclosedElementSpillsIntoNoOtherPart() {
    AtsPosting posting =
        Postings.with("<b>Bold", List.of(new Section("Next", "<li>Plain")), "<i>Closing");
    assertThat(PostingContent.of(posting).description().text().lines())
        .containsExactly("Bold", "Next", "Plain", "Closing");
    assertThat(PostingContent.of(posting).description().value())
        .contains("<strong>Bold</strong>")
        .contains("<li>Plain</li>");
  }

  @Test
  void titlesLongerThanATitleCanBeAreCut() {
    AtsPosting posting = Postings.titled("p", "x".repeat(300), Optional.empty());
    assertThat(PostingContent.of(posting).title()).hasSize(200).endsWith("…");
  }
}
