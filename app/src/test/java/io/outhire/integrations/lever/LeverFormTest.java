package io.outhire.integrations.lever;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outhire.integrations.ats.AtsForm;
import io.outhire.integrations.ats.AtsForm.AtsQuestion;
import io.outhire.integrations.ats.AtsForm.Kind;
import io.outhire.integrations.ats.AtsForm.Subject;
import org.junit.jupiter.api.Test;

class LeverFormTest {

  private static AtsForm read(String json) {
    return LeverForm.read(LeverJson.parse(json.getBytes(UTF_8)).orElseThrow());
  }

  @Test
  void everyKindOfQuestionIsRead() {
    AtsForm form =
        read(
            """
            {"personalInformation": [
               {"name": "fullName", "text": "Full name", "type": "text", "required": true},
               {"name": "phone", "text": "Phone", "type": "text", "required": true},
               {"name": "currentCompany", "text": "Current company", "type": "text"},
               {"name": "additionalInformation", "text": "More", "type": "textarea"}],
             "urls": [{"name": "LinkedIn", "text": "LinkedIn", "type": "text", "required": false}],
             "customQuestions": [{"id": "g1", "text": "Screening", "fields": [
               {"id": "f1", "type": "multiple-choice", "text": "Forklift?", "required": true,
                "description": "<div>Be <b>honest</b></div>",
                "options": [{"text": "Yes", "optionId": "1"}, {"text": "No"}]},
               {"id": "f2", "type": "multiple-select", "text": "Shifts", "options": [{"text": "Night"}]},
               {"id": "f3", "type": "university", "text": "School", "options": [{"text": "Leeds"}]},
               {"id": "f4", "type": "score", "text": "How good?", "options": [{"text": "1"}]},
               {"id": "f5", "type": "score", "text": "How many?"},
               {"id": "f6", "type": "file-upload", "text": "Licence", "required": true},
               {"id": "f7", "type": "hologram", "text": "Wave"},
               {"id": "f8", "type": "date", "text": "From when?"},
               {"id": "f9", "type": "dropdown", "text": "Why no options?"}]}],
             "eeoQuestions": {"gender": {"name": "gender", "text": "Gender", "type": "dropdown",
                              "options": [{"text": "Male"}]}}}
            """);

    assertThat(form.questions())
        .extracting(AtsQuestion::subject, AtsQuestion::text, AtsQuestion::kind)
        .containsExactly(
            tuple(Subject.IDENTITY, "Full name", Kind.TEXT),
            tuple(Subject.PHONE, "Phone", Kind.TEXT),
            tuple(Subject.PERSONAL, "Current company", Kind.TEXT),
            tuple(Subject.COVER_LETTER, "More", Kind.LONG_TEXT),
            tuple(Subject.LINK, "LinkedIn", Kind.TEXT),
            tuple(Subject.CUSTOM, "Forklift?", Kind.ONE_OF),
            tuple(Subject.CUSTOM, "Shifts", Kind.SEVERAL_OF),
            tuple(Subject.CUSTOM, "School", Kind.DROPDOWN),
            tuple(Subject.CUSTOM, "How good?", Kind.ONE_OF),
            tuple(Subject.CUSTOM, "How many?", Kind.NUMBER),
            tuple(Subject.CUSTOM, "Licence", Kind.FILE),
            tuple(Subject.CUSTOM, "Wave", Kind.OTHER),
            tuple(Subject.CUSTOM, "From when?", Kind.DATE),
            tuple(Subject.CUSTOM, "Why no options?", Kind.TEXT),
            tuple(Subject.EQUAL_OPPORTUNITY, "Gender", Kind.DROPDOWN));
    AtsQuestion forklift = form.questions().get(5);
    assertThat(forklift.required()).isTrue();
    assertThat(forklift.section()).isEqualTo("Screening");
    assertThat(forklift.hint()).isEqualTo("Be honest");
    assertThat(forklift.options()).containsExactly("Yes", "No");
  }

  @Test
  void whatLeverDisclosesIsAskedAndWhatItHidesIsNot() {
    AtsForm form =
        read(
            """
            {"consentDisclosures": {
               "store": {"statement": "We keep it.", "displayState": "MANDATORY_DISCLOSURE_SHOWN"},
               "marketing": {"statement": "May we?", "displayState": "ASSUMED_DISCLOSURE_HIDDEN"}}}
            """);

    assertThat(form.questions())
        .extracting(AtsQuestion::text, AtsQuestion::kind, AtsQuestion::required)
        .containsExactly(tuple("We keep it.", Kind.CONSENT, true));
  }

  @Test
  void nobodyHasToAgreeToMarketing() {
    AtsForm form =
        read(
            """
            {"consentDisclosures": {"store": null,
               "marketing": {"statement": "May we?", "displayState": "MANDATORY_DISCLOSURE_SHOWN"}}}
            """);

    assertThat(form.questions()).extracting(AtsQuestion::required).containsExactly(false);
  }

  @Test
  void aFormInWhichEverythingIsMissingOrNullAsksNothing() {
    for (String json :
        new String[] {
          "{}",
          "{\"customQuestions\": null, \"urls\": null, \"personalInformation\": null}",
          "{\"customQuestions\": [{\"fields\": [{}]}], \"consentDisclosures\": null}"
        }) {
      assertThat(read(json).questions()).as(json).isEmpty();
    }
  }
}
