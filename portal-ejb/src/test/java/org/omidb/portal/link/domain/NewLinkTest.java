package org.omidb.portal.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewLinkTest {

  private static final UUID SUBJECT = new UUID(2, 1);
  private static final LinkSecret SECRET = LinkSecret.random();

  @Test
  void an_invitation_and_a_request_to_sign_lead_to_pages_of_their_own() {
    assertThat(link(LinkPurpose.APPLICANT).page())
        .isEqualTo("/invitation/accept?token=" + SECRET.reveal());
    assertThat(link(LinkPurpose.SIGNATORY).page())
        .isEqualTo("/agreement/accept?token=" + SECRET.reveal());
  }

  @Test
  void the_team_sends_a_new_one_where_it_sent_the_first() {
    assertThat(LinkPurpose.APPLICANT.teamsPage(SUBJECT)).isEqualTo("/staff/interest?id=" + SUBJECT);
    assertThat(LinkPurpose.SIGNATORY.teamsPage(SUBJECT))
        .isEqualTo("/agreement/invite?id=" + SUBJECT);
  }

  @Test
  void no_two_purposes_share_a_page() {
    assertThat(Arrays.stream(LinkPurpose.values()).map(purpose -> link(purpose).page()))
        .doesNotHaveDuplicates();
  }

  @Test
  void it_is_kept_under_the_hash_of_its_secret_and_tells_neither_by_accident() {
    var link = link(LinkPurpose.APPLICANT);
    assertThat(link.token()).isEqualTo(LinkSecret.hash(SECRET.reveal()));
    assertThat(link.toString()).doesNotContain(SECRET.reveal());
  }

  @Test
  void its_last_day_is_the_one_before_it_ends() {
    assertThat(link(LinkPurpose.APPLICANT).lastDay()).isEqualTo(LocalDate.of(2026, 12, 22));
  }

  private static NewLink link(LinkPurpose purpose) {
    var end = Instant.parse("2026-12-23T00:00:00Z");
    return new NewLink(purpose, SUBJECT, "rita@example.org", SECRET, end);
  }
}
