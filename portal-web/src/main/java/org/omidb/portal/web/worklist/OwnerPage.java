package org.omidb.portal.web.worklist;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.application.Display;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.OwnerTurn;
import org.omidb.portal.worklist.service.Owners;

/** The page {@code staff/owner.xhtml}: who of the team looks after an application, and who did. */
@Named
@RequestScoped
public class OwnerPage {

  /** What is chosen for nobody. */
  static final String NOBODY = "nobody";

  /** Somebody who can be chosen. */
  public record Choice(String value, String name) {}

  /** That somebody was named. */
  public record Line(String owner, String by, String at) {}

  @Inject Owners owners;
  @Inject People people;
  @Inject CurrentPerson person;
  @Inject Query query;
  @Inject Messages messages;
  @Inject Display display;

  @SuppressWarnings("NullAway.Init")
  private ListedApplication about;

  private List<Person> candidates = List.of();
  private List<Line> history = List.of();
  private String owner = "";

  @PostConstruct
  void load() {
    about = owners.about(person.caller(), id());
    candidates = owners.candidates(person.caller(), id());
    var turns = owners.history(person.caller(), id());
    history = lines(turns);
    owner =
        turns.stream()
            .findFirst()
            .map(turn -> turn.owner().map(PersonId::toString).orElse(NOBODY))
            .orElse("");
  }

  private List<Line> lines(List<OwnerTurn> turns) {
    var names =
        people.names(
            turns.stream()
                .flatMap(turn -> Stream.concat(turn.owner().stream(), Stream.of(turn.by())))
                .collect(toSet()));
    return turns.stream()
        .map(turn ->
            new Line(
                turn.owner()
                    .map(one -> names.getOrDefault(one, "Somebody unknown"))
                    .orElse("Nobody"),
                names.getOrDefault(turn.by(), "Somebody unknown"),
                display.time(turn.at())))
        .toList();
  }

  public @Nullable String name() {
    var chosen =
        owner.equals(NOBODY)
            ? Optional.<PersonId>empty()
            : Optional.of(new PersonId(Ids.chosen(owner)));
    return switch (owners.name(person.caller(), id(), chosen)) {
      case Accepted(var turns) -> {
        messages.info("worklist.owner-named");
        yield "/staff/owner?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) -> {
        messages.refusal("worklist", refusal);
        yield null;
      }
    };
  }

  private ApplicationId id() {
    return new ApplicationId(query.id("id"));
  }

  /** Where it was opened: an expression of interest that waits has a page of its own. */
  public String getBack() {
    return about.stage() == Stage.INTERESTED ? about.address() : WorkAddress.PATH;
  }

  public ListedApplication getAbout() {
    return about;
  }

  /** Those of the team who can look after it, and nobody. */
  public List<Choice> getChoices() {
    return Stream.concat(
            candidates.stream().map(one -> new Choice(one.id().toString(), named(one))),
            Stream.of(new Choice(NOBODY, "Nobody")))
        .toList();
  }

  private String named(Person one) {
    return one.id().equals(person.caller().id()) ? one.name() + " (you)" : one.name();
  }

  public List<Line> getHistory() {
    return history;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }
}
