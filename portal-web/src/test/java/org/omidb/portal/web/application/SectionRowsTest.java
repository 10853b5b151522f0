package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.Group;
import org.omidb.portal.web.form.SentForm;

/** The rows of a table on the page of its section: added and removed with a save. */
class SectionRowsTest extends SectionPages {

  @Test
  void a_row_is_added_after_a_save_and_stands_empty_at_the_end() {
    draft.form = OneDraft.table();
    var sent = rows(2).with("m_1_name", "Ada").with("m_2_name", "a name that is too long");
    assertThat(page(sent).addRow("m")).isEqualTo(HERE.formatted("s") + "&more=m");
    assertThat(draft.typed("s").in("m").all()).containsExactly("Ada", "a name that is too long");
    var shown = page(opened("s").with("more", "m"));
    var groups = shown.getRows().groups(shown.getSection().questions().getFirst());
    assertThat(groups).extracting(Group::title).containsExactly("Member 1", "Member 2", "Member 3");
    assertThat(shown.getValues()).containsEntry("m_1_name", "Ada").doesNotContainKey("m_3_name");
    assertThat(said)
        .containsExactly(
            "m_2_name: The name of member 2 must be 10 characters or fewer: 13 too many");
    assertThat(groups(page(opened("s")))).isEqualTo(2);
  }

  @Test
  void a_full_table_has_no_further_row_and_an_empty_one_has_one() {
    draft.form = OneDraft.table();
    assertThat(groups(page(opened("s")))).isEqualTo(1);
    var full = rows(3).with("m_1_name", "A").with("m_2_name", "B").with("m_3_name", "C");
    page(full).saveForLater();
    assertThat(groups(page(opened("s").with("more", "m")))).isEqualTo(3);
    assertThat(groups(page(opened("s").with("more", "nonsense")))).isEqualTo(3);
  }

  @Test
  void a_row_is_removed_and_what_was_typed_elsewhere_is_saved() {
    draft.form = OneDraft.table();
    page(rows(2).with("m_1_name", "Ada").with("m_2_name", "Ben")).saveForLater();
    said.clear();
    var sent = rows(3).with("version", "1").with("m_1_name", "").with("m_2_name", "Ben");
    sent.with("m_3_name", "Cyd");
    assertThat(groups(page(sent))).isEqualTo(3);
    assertThat(page(sent).removeRow("m", 2)).isEqualTo(HERE.formatted("s"));
    assertThat(draft.answers("s").to("m").all()).containsExactly("Cyd");
    assertThat(said).containsExactly("Member 2 has been removed");
  }

  private static SentForm rows(int number) {
    return sent("s").with("m_rows", Integer.toString(number)).with("portal.asked", "m");
  }

  private static int groups(SectionPage page) {
    return page.getRows().groups(page.getSection().questions().getFirst()).size();
  }
}
