package org.omidb.portal.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.link.domain.NewLink;

/** Mails lead to pages that there are. */
class LinkPagesTest {

  private static final UUID SUBJECT = new UUID(2, 1);

  @ParameterizedTest
  @EnumSource
  void a_link_of_each_purpose_leads_its_holder_and_the_team_to_a_page(LinkPurpose purpose) {
    var link = new NewLink(purpose, SUBJECT, "x@example.org", LinkSecret.random(), Instant.EPOCH);
    assertThat(view(link.page())).exists();
    assertThat(view(purpose.teamsPage(SUBJECT))).exists();
  }

  private static Path view(String page) {
    return Path.of("src/main/webapp", page.substring(0, page.indexOf('?')) + ".xhtml");
  }
}
