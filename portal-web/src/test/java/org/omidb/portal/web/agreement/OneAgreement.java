package org.omidb.portal.web.agreement;

import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.agreement.domain.AgreementCase;
import org.omidb.portal.agreement.domain.AgreementCommand;
import org.omidb.portal.agreement.domain.AgreementConditions;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementRefusal;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.AgreementView;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.domain.Signature;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.agreement.service.ConditionReading;
import org.omidb.portal.agreement.service.DrawingUp;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.StandIns;

/** One agreement as the services of agreements tell of it, and what they were asked to do. */
final class OneAgreement {

  static final AgreementId ID = new AgreementId(new UUID(2, 1));
  static final ApplicationId APPLICATION = new ApplicationId(new UUID(2, 2));
  static final Sha256 DOCUMENT = Sha256.of("document");
  static final Term TERM = Term.of(LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31));
  static final PersonId RITA = person(1);
  static final Caller LENA = StandIns.caller(2, Role.LICENSING);
  static final String READ = "/agreement/read?faces-redirect=true&id=" + ID;

  final Map<String, String> parameters = new HashMap<>(Map.of("id", ID.toString()));
  final List<List<Object>> steps = new ArrayList<>();
  Optional<AgreementRefusal> refusal = Optional.empty();
  AgreementStage stage = AgreementStage.DRAFTING;
  Term term = TERM;
  Optional<PersonId> signatory = Optional.empty();
  List<Signature> signatures = List.of();
  Set<Party> mine = Set.of();
  Set<Class<? extends AgreementCommand>> offers = Set.of();
  Optional<EndReason> ending = Optional.empty();
  AgreementConditions conditions = AgreementConditions.NONE;
  boolean hidden;
  int reads;

  AgreementLine line() {
    return new AgreementLine(
        ID,
        "OMI-2026-0042-A1",
        APPLICATION,
        RITA,
        new FrozenSelectionId(new UUID(2, 3)),
        stage,
        DOCUMENT,
        term,
        true,
        signatory,
        Instant.EPOCH);
  }

  Decision<AgreementEvent> taken(Object... step) {
    steps.add(List.of(step));
    return refusal
        .map(Decision::<AgreementEvent>refuse)
        .orElseGet(() -> Decision.accept(new AgreementEvent.SentForSigning()));
  }

  void seen() {
    if (hidden) {
      throw new NotFoundException("Agreement");
    }
  }

  Agreements agreements() {
    return new Agreements(unused(), unused(), unused(), unused(), unused()) {
      @Override
      public AgreementCase about(Caller caller, AgreementId id) {
        seen();
        return new AgreementCase(line(), "OMI-2026-0042", "Small cancers", "Somewhere");
      }

      @Override
      public AgreementView read(Caller caller, AgreementId id) {
        seen();
        reads++;
        return new AgreementView(
            line(),
            "text",
            signatures,
            mine,
            offers,
            ending,
            Optional.empty(),
            Optional.empty(),
            List.of());
      }
    };
  }

  ConditionReading conditions() {
    return new ConditionReading(unused(), unused(), unused()) {
      @Override
      public AgreementConditions read(Caller caller, AgreementId id) {
        seen();
        return conditions;
      }
    };
  }

  DrawingUp drawingUp() {
    return new DrawingUp(
        unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public Decision<AgreementEvent> drawUp(
          Caller caller,
          AgreementId id,
          ApplicationId application,
          Term term,
          boolean linkingForbidden) {
        return taken("drawUp", caller, id, application, term, linkingForbidden);
      }

      @Override
      public Optional<AgreementRefusal> obstacle(Caller caller, ApplicationId application) {
        return refusal;
      }

      @Override
      public Decision<AgreementEvent> revise(
          Caller caller, AgreementId id, Term term, boolean linkingForbidden) {
        return taken("revise", caller, id, term, linkingForbidden);
      }

      @Override
      public Decision<AgreementEvent> sendForSigning(
          Caller caller, AgreementId id, Sha256 document) {
        return taken("send", caller, id, document);
      }

      @Override
      public Decision<AgreementEvent> markConditionMet(
          Caller caller, AgreementId id, Sha256 letter, int number) {
        return taken("mark", caller, id, letter, number);
      }

      @Override
      public Decision<AgreementEvent> end(
          Caller caller, AgreementId id, EndReason reason, String explanation) {
        return taken("end", caller, id, reason, explanation);
      }
    };
  }
}
