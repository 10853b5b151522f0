package org.omidb.portal.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sections that are about the same stand together, in the order of the form. */
class SectionGroupTest {

  @Test
  void sections_beside_each_other_with_one_group_are_together() {
    assertThat(groups("You", "You", "Study", "You")).containsExactly("You 0 1", "Study 2", "You 3");
  }

  @Test
  void a_form_without_groups_is_one() {
    assertThat(groups("", "", "")).containsExactly(" 0 1 2");
  }

  @Test
  void of_nothing_there_is_no_group() {
    assertThat(groups()).isEmpty();
  }

  private static List<String> groups(String... groups) {
    var titles = Arrays.asList(groups);
    var sections = new ArrayList<Section>();
    for (int i = 0; i < titles.size(); i++) {
      sections.add(new Section("" + i, "", "", List.of(), false, Optional.empty(), titles.get(i)));
    }
    return SectionGroup.of(sections).stream()
        .map(group ->
            group.title()
                + " "
                + String.join(" ", group.sections().stream().map(Section::id).toList()))
        .toList();
  }
}
