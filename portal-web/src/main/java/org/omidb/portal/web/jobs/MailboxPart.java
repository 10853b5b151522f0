package org.omidb.portal.web.jobs;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.post.domain.MailboxState;
import org.omidb.portal.post.domain.PostCount;
import org.omidb.portal.post.service.MailboxWatch;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;

/** The part {@code WEB-INF/jobs/mailbox.xhtml}: whether answers by mail arrive. */
@Named
@RequestScoped
public class MailboxPart {

  @Inject CurrentPerson person;
  @Inject MailboxWatch watch;
  @Inject Dates dates;

  private @Nullable MailboxState state;
  private List<PostCount> counts = List.of();

  @PostConstruct
  void load() {
    state = watch.state(person.caller()).orElse(null);
    counts = state == null ? List.of() : watch.counts(person.caller());
  }

  /** Whether there is a mailbox, and the reader sees to it. */
  public boolean isShown() {
    return state != null;
  }

  /** Since when it has not been possible to look into it; empty if it is. */
  public String getFailing() {
    return time(Optional.ofNullable(state).flatMap(MailboxState::failing));
  }

  /** When all of it was looked at last; empty if never. */
  public String getLooked() {
    return time(Optional.ofNullable(state).flatMap(MailboxState::looked));
  }

  /** The numbers of the mails that are passed over, for somebody who looks for them there. */
  public String getPassedOver() {
    return Optional.ofNullable(state).stream()
        .flatMap(it -> it.passedOver().stream())
        .map(mail -> Long.toString(mail.uid()))
        .collect(joining(", "));
  }

  public List<PostCount> getCounts() {
    return counts;
  }

  /** The key of the words for what has become of some mails. */
  public String key(PostCount count) {
    return "post." + count.outcome() + (count.reason().isEmpty() ? "" : "." + count.reason());
  }

  private String time(Optional<Instant> at) {
    return at.map(dates::time).orElse("");
  }
}
