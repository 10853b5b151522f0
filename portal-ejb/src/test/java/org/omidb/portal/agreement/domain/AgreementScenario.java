package org.omidb.portal.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;
import org.omidb.portal.shared.domain.Sha256;

/** Words for the tests of the agreement: {@code given(...).when(...).thenHappened(...)}. */
record AgreementScenario(Decision<AgreementEvent> decision) {

  static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
  static final Instant LATER = Instant.parse("2030-03-15T12:00:00Z");
  static final PersonId RITA = new PersonId(new UUID(1, 1));
  static final PersonId COLIN = new PersonId(new UUID(1, 2));
  static final PersonId ROSA = new PersonId(new UUID(1, 3));
  static final PersonId RUFUS = new PersonId(new UUID(1, 4));
  static final PersonId EVE = new PersonId(new UUID(1, 5));
  static final TypedName OWN_NAME = new TypedName("Colin Crane", "Colin Crane");
  static final Sha256 TOKEN = Sha256.of("token");
  static final Sha256 WORDS = Sha256.of("words");
  static final Sha256 LETTER = Sha256.of("the committee's letter");
  static final Sha256 TEXT = Sha256.of("the first text");
  static final Sha256 NEW_TEXT = Sha256.of("the second text");
  static final Term TERM = Term.of(LocalDate.of(2030, 3, 1), LocalDate.of(2031, 2, 28));
  static final AgreementSubject SUBJECT =
      new AgreementSubject(
          new Reference(Reference.Kind.AGR, 2030, 17),
          new ApplicationId(new UUID(7, 7)),
          RITA,
          new FrozenSelectionId(new UUID(8, 8)));

  static Given given(AgreementEvent... past) {
    return new Given(List.of(past));
  }

  /** Out for signing, and Rufus has redeemed the recipient's link. */
  static Given givenSigning() {
    return given(drawnUp(), invited(), accepted(RUFUS), new AgreementEvent.SentForSigning());
  }

  static Given givenActive() {
    return givenSigning()
        .and(signed(Party.CRH, COLIN), signed(Party.ROYAL_SURREY, ROSA))
        .and(signed(Party.RECIPIENT, RUFUS), new AgreementEvent.Activated());
  }

  record Given(List<AgreementEvent> past) {

    Given and(AgreementEvent... more) {
      return new Given(Stream.concat(past.stream(), Stream.of(more)).toList());
    }

    AgreementScenario when(AgreementCommand command) {
      return whenAt(NOW, command);
    }

    AgreementScenario whenAt(Instant now, AgreementCommand command) {
      return new AgreementScenario(AgreementRules.decide(Agreement.from(past), command, now));
    }

    Agreement agreement() {
      return Agreement.from(past);
    }
  }

  void thenHappened(AgreementEvent... events) {
    assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
  }

  void thenRefused(AgreementRefusal refusal) {
    assertThat(decision).isEqualTo(Decision.refuse(refusal));
  }

  static AgreementText draft(Sha256 text) {
    return new AgreementText(1, text, TERM, false);
  }

  static AgreementEvent drawnUp() {
    return new AgreementEvent.DrawnUp(SUBJECT, draft(TEXT));
  }

  static AgreementEvent invited() {
    return new AgreementEvent.SignatoryInvited(TOKEN, LATER);
  }

  static AgreementEvent accepted(PersonId person) {
    return new AgreementEvent.SignatoryAccepted(person);
  }

  static AgreementEvent conditionMet(int number) {
    return new AgreementEvent.ConditionMet(LETTER, number);
  }

  /** Says that a condition of a letter with two has been met. */
  static AgreementCommand mark(Sha256 letter, int number) {
    return new AgreementCommand.MarkConditionMet(
        Optional.of(new ImposedConditions(LETTER, 2)), new MetCondition(letter, number));
  }

  static AgreementEvent signed(Party party, PersonId person) {
    return new AgreementEvent.Signed(party, person, TEXT);
  }

  static AgreementCommand signing(Party party, PersonId person) {
    return signing(party, person, TEXT);
  }

  static AgreementCommand signing(Party party, PersonId person, Sha256 text) {
    return new AgreementCommand.Sign(party, person, text, OWN_NAME);
  }
}
