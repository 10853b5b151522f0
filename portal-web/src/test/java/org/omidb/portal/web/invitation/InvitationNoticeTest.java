package org.omidb.portal.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Invitations;
import org.omidb.portal.application.service.JoinLinks;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;

/** The home page names the invitations that lie in the reader's mailbox. */
class InvitationNoticeTest {

  private static final Caller RITA = StandIns.caller(3);

  @Test
  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  void each_is_named_with_the_address_it_went_to() {
    var notice = new InvitationNotice();
    notice.invitations =
        new Invitations(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<ApplicationLine> waiting(Caller caller) {
            return List.of(new OneApplication().read(caller, OneApplication.ID));
          }
        };
    notice.joining =
        new JoinLinks(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<ApplicationLine> waiting(Caller caller) {
            return List.of(new OneApplication().read(caller, OneApplication.ID));
          }
        };
    notice.person = StandIns.asking(RITA);
    notice.load();
    assertThat(notice.getJoinable()).isEqualTo(notice.getReferences());
    assertThat(notice.getReferences()).hasSize(1).first().asString().startsWith("OMI-");
    assertThat(notice.getAddress()).isEqualTo("person3@example.org");
  }
}
