package org.omidb.portal.web.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is asked before a part of a working copy, or all of it, is taken away. */
class CopyRemovePageTest extends CopyPages {

  @Test
  void parts_are_removed_and_so_is_the_whole() {
    var table = open("team-members");
    assertThat(removal().getInside()).hasSameSizeAs(table.columns());
    assertThat(removal().getTitle()).isEqualTo(table.label());
    open(table.columns().getFirst());
    removal().remove();
    assertThat(last()).isEqualTo("/admin/copy-question?of=application&key=" + table.key());
    open("team-members");
    removal().remove();
    assertThat(order()).doesNotContain("team-members");
    assertThat(last()).startsWith("/admin/copy?of=application&part=");
    one.parameters.put("key", "1");
    assertThat(removal().getInside()).isNotEmpty();
    one.parameters.remove("key");
    assertThat(removal().isWhole()).isTrue();
    removal().remove();
    assertThat(last()).isEqualTo("/admin/forms");
    assertThat(one.copy).isEmpty();
  }
}
