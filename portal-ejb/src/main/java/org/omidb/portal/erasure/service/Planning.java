package org.omidb.portal.erasure.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.ApplicationErasure;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.erasure.domain.ErasurePlan;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.Involved;
import org.omidb.portal.erasure.domain.Involved.As;
import org.omidb.portal.erasure.store.ErasureStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;

/** Finds what an erasure would meet now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Planning {

  private final Applications applications;
  private final ApplicationErasure erasure;
  private final Agreements agreements;
  private final ErasureStore store;

  @Inject
  public Planning(
      Applications applications,
      ApplicationErasure erasure,
      Agreements agreements,
      ErasureStore store) {
    this.applications = applications;
    this.erasure = erasure;
    this.agreements = agreements;
    this.store = store;
  }

  /** What carrying out the request would do now. */
  public ErasurePlan plan(ErasureRequest request) {
    return plan(request.person(), request.address());
  }

  /** The same, with all that it will change held until the transaction ends. */
  public ErasurePlan held(ErasureRequest request) {
    plan(request).steps().stream()
        .map(step -> step.involved().application())
        .sorted(Comparator.comparing(ApplicationId::value))
        .forEach(erasure::hold);
    return plan(request);
  }

  /** What erasing a person, and what came from an address, would do now. */
  public ErasurePlan plan(Optional<PersonId> person, String address) {
    var involved = new ArrayList<Involved>();
    person.ifPresent(id -> involved.addAll(applying(id)));
    if (!address.isEmpty()) {
      erasure.sentFrom(address).forEach(line -> involved.add(involved(line, As.VISITOR, false)));
    }
    return ErasurePlan.of(involved, person.filter(store::hasActedInOffice).isPresent());
  }

  private List<Involved> applying(PersonId person) {
    return applications.own(new Caller(person, Set.of())).stream()
        .filter(line -> !erasure.isEmptied(line.id()))
        .map(line ->
            involved(
                line,
                erasure.isPrincipal(person, line.id()) ? As.PRINCIPAL : As.CO_APPLICANT,
                applications.applicants(line.id()).size() > 1))
        .toList();
  }

  private Involved involved(ApplicationLine line, As as, boolean others) {
    return new Involved(
        line.id(),
        line.reference(),
        line.title(),
        as,
        line.stage(),
        others,
        !agreements.of(Caller.PORTAL, line.id()).isEmpty());
  }
}
