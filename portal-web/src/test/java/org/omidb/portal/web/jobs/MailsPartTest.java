package org.omidb.portal.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.mail.domain.MailLine;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.MalformedException;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** Seeing to mails that came back: to those that the page showed, and to no other. */
class MailsPartTest {

  private static final UUID CASE = new UUID(1, 1);
  private static final UUID FIRST = new UUID(2, 1);
  private static final UUID SECOND = new UUID(2, 2);
  private static final Caller LENA = StandIns.caller(3, Role.LICENSING);

  private final Map<String, String> parameters = new HashMap<>(Map.of("about", CASE.toString()));
  private final List<UUID> returned = new ArrayList<>(List.of(FIRST));
  private final Set<UUID> seen = new HashSet<>();
  private final Said said = Said.on("admin/jobs.xhtml");

  @Test
  void what_the_page_showed_is_seen_to_and_nothing_waits() {
    assertThat(part(LENA).toSee(CASE)).containsExactly(FIRST);
    parameters.put("returned", FIRST.toString());
    part(LENA).see();
    assertThat(seen).containsExactly(FIRST);
    assertThat(said.all()).containsExactly(new Texts().get("jobs.mail.seen"));
  }

  @Test
  void what_came_back_since_waits_on_and_that_is_said() {
    returned.add(SECOND);
    parameters.put("returned", FIRST.toString());
    part(LENA).see();
    assertThat(seen).containsExactly(FIRST);
    assertThat(part(LENA).toSee(CASE)).containsExactly(SECOND);
    assertThat(said.all()).containsExactly(new Texts().get("jobs.mail.seen-but-one"));
  }

  @Test
  void a_form_that_does_not_say_what_was_shown_sees_to_nothing() {
    assertThatThrownBy(() -> part(LENA).see()).isInstanceOf(NotShownException.class);
    parameters.put("returned", "all");
    assertThatThrownBy(() -> part(LENA).see()).isInstanceOf(MalformedException.class);
    assertThat(seen).isEmpty();
  }

  @Test
  void who_may_not_see_to_them_is_offered_none() {
    var auditor = part(StandIns.caller(4, Role.AUDITOR));
    assertThat(auditor.toSee(CASE)).isEmpty();
    assertThat(auditor.isToSee(CASE)).isFalse();
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private MailsPart part(Caller caller) {
    var part = new MailsPart();
    part.query = StandIns.query(parameters);
    part.person = StandIns.asking(caller);
    part.messages = said;
    part.mails =
        new CaseMails(unused(), unused(), unused()) {
          @Override
          public List<MailLine> about(Caller caller, UUID subject) {
            return returned.stream().map(MailsPartTest.this::line).toList();
          }

          @Override
          public void see(Caller caller, UUID subject, Set<UUID> shown) {
            assertThat(subject).isEqualTo(CASE);
            seen.addAll(shown);
          }
        };
    return part;
  }

  private MailLine line(UUID id) {
    return new MailLine(
        id,
        "thread-asked",
        Optional.empty(),
        Instant.EPOCH,
        Optional.of(Instant.EPOCH),
        Optional.empty(),
        Optional.of(
            new MailLine.Returned(Instant.EPOCH, "5.1.1", Optional.empty(), seen.contains(id))));
  }
}
