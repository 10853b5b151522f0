package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_FOR_ANOTHER;
import static org.omidb.portal.application.domain.ApplicationRefusal.INVITATION_UNKNOWN;
import static org.omidb.portal.application.domain.ApplicationRefusal.NOT_PERMITTED;
import static org.omidb.portal.application.domain.ApplicationRelation.CONFLICTED;
import static org.omidb.portal.application.domain.ApplicationRelation.INVITED;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;
import static org.omidb.portal.link.domain.LinkPurpose.CO_APPLICANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationCommand.JoinApplication;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.JoinLink;
import org.omidb.portal.application.domain.JoinOffer;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.link.domain.LinkAnswer.ForAnother;
import org.omidb.portal.link.domain.LinkAnswer.SignInFirst;
import org.omidb.portal.link.domain.LinkAnswer.Theirs;
import org.omidb.portal.link.domain.LinkAnswer.Unknown;
import org.omidb.portal.link.domain.MailedLink;
import org.omidb.portal.link.service.Links;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;

/** The links by which people join an application. */
@ApplicationScoped
@Retried
@Transactional
public class JoinLinks {
  private final ApplicationSteps steps;
  private final ApplicationStore rows;
  private final Links links;
  private final People people;
  private final CoApplicantMails mails;
  private final InstantSource clock;

  @Inject
  public JoinLinks(
      ApplicationSteps steps,
      ApplicationStore rows,
      Links links,
      People people,
      CoApplicantMails mails,
      InstantSource clock) {
    this.steps = steps;
    this.rows = rows;
    this.links = links;
    this.people = people;
    this.mails = mails;
    this.clock = clock;
  }

  /** What a link is worth now, without using it; the holder need not have signed in. */
  public JoinLink look(Caller caller, String secret) {
    return switch (links.look(CO_APPLICANT, caller, secret)) {
      case Unknown() -> JoinLink.UNKNOWN;
      case ForAnother(var link) -> link.isForgotten() ? ended(link) : JoinLink.FOR_ANOTHER;
      case SignInFirst(var link) -> worth(link);
      case Theirs(var link) -> worth(link);
    };
  }

  /** What the holder of an open link is invited to; nothing for anybody else. */
  public Optional<JoinOffer> offer(Caller caller, String secret) {
    return links.look(CO_APPLICANT, caller, secret) instanceof Theirs(var link)
            && worth(link) == JoinLink.OPEN
            && steps.state(application(link)) instanceof Application.Taken it
        ? it.applicants()
            .invitee(link.token())
            .map(invitee -> {
              var line = rows.find(application(link)).orElseThrow();
              return new JoinOffer(
                  line.reference(),
                  line.title(),
                  people.find(it.applicant()).map(Person::name).orElse(""),
                  invitee.role());
            })
        : Optional.empty();
  }

  /** Its address goes with it, and then whoever holds it may hear that it has ended. */
  private JoinLink ended(MailedLink link) {
    var worth = worth(link);
    return worth == JoinLink.OPEN ? JoinLink.FOR_ANOTHER : worth;
  }

  private JoinLink worth(MailedLink link) {
    return JoinLink.of(steps.state(application(link)), link.token(), clock.instant());
  }

  /** Makes the person who holds the link, and to whose address it was mailed, a co-applicant. */
  public Decision<ApplicationEvent> join(Caller caller, String secret) {
    return switch (links.look(CO_APPLICANT, caller, secret)) {
      case Unknown() -> Decision.refuse(INVITATION_UNKNOWN);
      case ForAnother(var link) ->
          link.isForgotten() && worth(link) != JoinLink.OPEN
              ? join(caller, link) // which says why it is of no use
              : Decision.refuse(INVITATION_FOR_ANOTHER);
      case SignInFirst it -> Decision.refuse(NOT_PERMITTED);
      case Theirs(var link) -> join(caller, link);
    };
  }

  /** Who applies is nothing else to the application beside that. */
  private Decision<ApplicationEvent> join(Caller caller, MailedLink link) {
    var id = application(link);
    var decision = steps.take(caller, id, new JoinApplication(caller.id(), link.token()), INVITED);
    if (decision instanceof Accepted) {
      rows.unrelate(id, caller.id(), ON_PANEL);
      rows.unrelate(id, caller.id(), CONFLICTED);
    }
    return decision;
  }

  /**
   * Asks the principal applicant to send the link to the caller's own address; asked again, nothing
   * happens.
   *
   * @throws org.omidb.portal.shared.domain.NotFoundException if there is no such link
   */
  public void askForOwn(Caller caller, String secret) {
    links
        .asksForOwn(CO_APPLICANT, caller, secret)
        .ifPresent(link -> mails.asked(caller, application(link)));
  }

  /** The applications that the caller can join by a link that their mails have and still works. */
  public List<ApplicationLine> waiting(Caller caller) {
    return links.mailedTo(CO_APPLICANT, caller).stream()
        .filter(link -> worth(link) == JoinLink.OPEN)
        .flatMap(link -> rows.find(application(link)).stream())
        .toList();
  }

  /** The application of this link, if the caller applies there, by whichever way. */
  public Optional<ApplicationId> joined(Caller caller, String secret) {
    return switch (links.look(CO_APPLICANT, caller, secret)) {
      case Unknown() -> Optional.empty();
      case SignInFirst it -> Optional.empty();
      case ForAnother(var link) -> joined(caller, link);
      case Theirs(var link) -> joined(caller, link);
    };
  }

  private Optional<ApplicationId> joined(Caller caller, MailedLink link) {
    return Optional.of(application(link))
        .filter(id ->
            steps.state(id) instanceof Application.Taken taken
                && taken.applicants().has(caller.id()));
  }

  private static ApplicationId application(MailedLink link) {
    return new ApplicationId(link.subject());
  }
}
