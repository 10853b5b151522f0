package org.omidb.portal.web.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.omidb.portal.workingcopy.domain.WorkingCopyRefusal;

/** The page on which a section of a working copy is written. */
class CopySectionPageTest extends CopyPages {

  @Test
  void a_section_is_written_and_its_questions_stay() {
    one.parameters.put("key", "1");
    send("was", section().getWas());
    var page = section();
    page.getValues().put("title", "You");
    page.getValues().put("last", "yes");
    page.save();
    var written = one.copy.orElseThrow().form().section(1).orElseThrow();
    assertThat(written.title()).isEqualTo("You");
    assertThat(written.last()).isTrue();
    assertThat(written.questions()).isNotEmpty();
    assertThat(last()).isEqualTo("/admin/copy?of=application&part=1#part-1");
    page = section();
    page.getValues().put("title", "Someone");
    page.save();
    one.said.all().removeFirst();
    one.said.assertRefused("workingcopy", WorkingCopyRefusal.WRITTEN_SINCE);
    assertThat(page.getOtherwise()).containsEntry("title", "You");
    send("was", page.getWas());
    page = section();
    page.getValues().put("id", "No id");
    page.save();
    assertThat(last()).isEqualTo("/admin/copy-section?of=application&key=1");
    assertThat(section().getFaults()).hasSize(1);
    assertThat(section().getEarlier()).isEmpty();
  }
}
