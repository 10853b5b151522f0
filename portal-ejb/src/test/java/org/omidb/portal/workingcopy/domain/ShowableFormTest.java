package org.omidb.portal.workingcopy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.ShortText;
import org.omidb.portal.form.domain.QuestionKind.Table;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.TableColumn;
import org.omidb.portal.form.domain.TextLimit;
import org.omidb.portal.form.service.BundledForms;

class ShowableFormTest {

  private static final ShortText LINE = new ShortText(TextLimit.characters(9));

  @ParameterizedTest
  @EnumSource(FormName.class)
  void a_form_that_can_be_published_is_shown_whole(FormName name) {
    for (var form : BundledForms.of(name)) {
      assertThat(ShowableForm.of(form)).isEqualTo(new ShowableForm(form, List.of()));
    }
  }

  @Test
  void what_has_no_field_of_its_own_is_left_out_and_named() {
    var form =
        new Form(
            1,
            List.of(
                section("one", question("a"), question("A b"), question("a"), question("form")),
                section("one", question("c")),
                section("", question("d")),
                section("two", table("t", "x", "x"), table("u", "x", "X"), table("v", "x", "y"))));
    var shown = ShowableForm.of(form);
    assertThat(shown.form().questions()).extracting(Question::id).containsExactly("a", "v");
    assertThat(shown.form().sections()).extracting(Section::id).containsExactly("one", "two");
    assertThat(shown.leftOut())
        .containsExactly("Q A b", "Q a", "Q form", "S one", "S ", "Q t", "Q u");
  }

  private static Section section(String id, Question... questions) {
    return new Section(id, "S " + id, "", List.of(questions), false, Optional.empty());
  }

  private static Question question(String id) {
    return new Question(id, LINE, "Q " + id, id);
  }

  private static Question table(String id, String... columns) {
    var all = Stream.of(columns).map(it -> new TableColumn(it, LINE, it, it, "", true)).toList();
    return new Question(id, new Table("row", all, 1, 3), "Q " + id, id);
  }
}
