package org.omidb.portal.web.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.form.domain.FormChange;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.workingcopy.domain.WorkingCopyRefusal;

/** How a working copy differs from the form in use, and its publication. */
class CopyPublishPageTest extends CopyPages {

  @Test
  void the_differences_are_looked_at_and_published() {
    assertThat(publication().isPublishable()).isFalse();
    write("aims", "label", "Your aims");
    one.underWay.put(1, 2);
    one.underWay.put(2, 1);
    var page = publication();
    assertThat(page.getChanges()).extracting(FormChange::where).containsExactly("aims");
    assertThat(page.getUnderWay()).isEqualTo(3);
    assertThat(page.getNumber()).isEqualTo(3);
    assertThat(page.isPublishable()).isTrue();
    assertThatThrownBy(page::publish).isInstanceOf(NotShownException.class);
    send("version", "2");
    publication().publish();
    assertThat(one.published).containsExactly("APPLICATION 2");
    assertThat(last()).isEqualTo("/admin/forms");
    assertThat(one.forgotten).isEqualTo(1);
    one.addresses.clear();
    one.refusal = Optional.of(WorkingCopyRefusal.PUBLISHED_SINCE);
    one.overtaken = true;
    assertThat(publication().isPublishable()).isFalse();
    publication().publish();
    assertThat(one.addresses).isEmpty();
    list().compareWithCurrent();
    assertThat(last()).isEqualTo("/admin/copy-publish?of=application");
    assertThat(publication().getCopy().form().base()).isEqualTo(9);
  }

  @Test
  void nothing_is_published_while_something_is_to_be_put_right() {
    write("aims", "shown", "aims is x");
    assertThat(publication().getFaults()).isEqualTo(2);
    assertThat(publication().isPublishable()).isFalse();
  }
}
