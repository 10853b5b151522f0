package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.release.domain.RejectReason;
import org.omidb.portal.release.domain.WithdrawReason;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.store.ThreadStore;
import org.omidb.portal.worklist.domain.StepLine;

/**
 * An application that goes on by chance: mostly somebody takes a step that waits for them,
 * sometimes anybody does anything.
 */
abstract class RandomCase extends StepTaking {

  /** Says what was done, for the message of a test that fails. */
  String move(Random random, ApplicationId application) {
    var open = rule(application).stream().filter(StepLine::yours).toList();
    if (open.isEmpty() || random.nextInt(4) == 0) {
      return disturbed(random, application);
    }
    var line = open.get(random.nextInt(open.size()));
    var holders = everybody().stream().filter(one -> line.tells(one, world.now.get())).toList();
    if (holders.isEmpty()) {
      return line.step() + " of nobody here";
    }
    var by = holders.get(random.nextInt(holders.size()));
    var what = line.step() + " by " + world.name(by);
    assertThat(taken(random, application, line, by)).as(what).isTrue();
    return what;
  }

  private String disturbed(Random random, ApplicationId application) {
    int move = random.nextInt(17);
    var by = everybody().get(random.nextInt(everybody().size()));
    boolean done = allowed(() -> disturbs(move, random, application, by));
    return "move " + move + " by " + world.name(by) + (done ? "" : " in vain");
  }

  private boolean disturbs(int move, Random random, ApplicationId application, Caller by) {
    return switch (move) {
      case 0 -> joined(application, random);
      case 1 ->
          ok(
              step(
                  principal(application),
                  application,
                  new ApplicationCommand.ChangeCoApplicantRole(corin.id(), role(random))));
      case 2 -> ok(step(corin, application, new ApplicationCommand.LeaveApplication(corin.id())));
      case 3 ->
          ok(
              step(
                  principal(application),
                  application,
                  new ApplicationCommand.HandOver(
                      principal(application).equals(corin) ? world.rita.id() : corin.id())));
      case 4, 5 -> asked(by, application);
      case 6 -> !open.isEmpty() && ok(threads(it -> it.resolve(world.lena, open.getLast())));
      case 7 -> !open.isEmpty() && ok(threads(it -> it.reopen(by, open.getLast())));
      case 8 -> jobs(random, application);
      case 9 -> jobs(random, application);
      case 10 -> jobs(random, application);
      case 11 -> ended(random, application);
      case 12 -> thrownAway(random, application);
      case 13 -> signing(random, application);
      case 14 -> late(by, application);
      case 15 -> readdressed(random);
      default -> random.nextInt(12) == 0 && withdrawn(application);
    };
  }

  private static CoApplicantRole role(Random random) {
    return random.nextBoolean() ? CoApplicantRole.EDIT : CoApplicantRole.READ;
  }

  private boolean joined(ApplicationId application, Random random) {
    var guest = random.nextInt(4) == 0 ? world.mina : corin;
    join(application, guest, role(random));
    return true;
  }

  private boolean asked(Caller by, ApplicationId application) {
    var decision =
        threads(it ->
            it.open(
                by,
                application,
                ThreadKind.WITH_APPLICANT,
                Optional.empty(),
                Optional.empty(),
                "Why? " + UUID.randomUUID()));
    if (ok(decision)) {
      open.add(
          world.with(it ->
              new ThreadStore(it.em())
                  .of(application, List.of(ThreadKind.WITH_APPLICANT))
                  .getLast()
                  .id()));
    }
    return ok(decision);
  }

  private List<ReleaseId> releases(ApplicationId application) {
    return world.with(it ->
        new ReleaseStore(it.em())
            .allFor(dana).stream()
                .filter(line -> line.application().equals(application))
                .map(line -> line.id())
                .toList());
  }

  private Optional<AgreementId> agreement(ApplicationId application) {
    return world.with(it -> it.agreements().of(Caller.PORTAL, application)).stream()
        .map(line -> line.id())
        .findFirst();
  }

  private boolean jobs(Random random, ApplicationId application) {
    for (var id : releases(application)) {
      built(id, random.nextInt(3) > 0);
      checked(id, agreement(application).orElseThrow(), random.nextInt(4) == 0 ? 1 : 0);
    }
    return true;
  }

  private boolean ended(Random random, ApplicationId application) {
    return random.nextInt(6) == 0
        && agreement(application)
            .map(id ->
                ok(
                    world.with(
                        it -> it.drawingUp().end(world.lena, id, EndReason.OTHER, "It is over."))))
            .orElse(false);
  }

  private boolean thrownAway(Random random, ApplicationId application) {
    return releases(application).stream()
        .anyMatch(id ->
            random.nextInt(3) == 0
                && (ok(release(it -> it.reject(dana, id, RejectReason.DAMAGED)))
                    || ok(release(it -> it.withdraw(dana, id, WithdrawReason.ERRONEOUS)))));
  }

  private boolean signing(Random random, ApplicationId application) {
    var id = agreement(application);
    if (id.isEmpty()) {
      return false;
    }
    return random.nextBoolean()
        ? ok(
            world.with(
                it -> it.signatures().invite(world.lena, id.get(), "Rufus", "rufus@example.org")))
        : ok(
            world.with(
                it -> it.drawingUp().revise(world.lena, id.get(), TERM, random.nextBoolean())));
  }

  private boolean late(Caller by, ApplicationId application) {
    return world
        .with(it -> it.reading().openRound(application))
        .map(line ->
            ok(
                world.with(it ->
                    it.reviews().declareInterest(by, line.id(), InterestKind.FINANCIAL, "Shares"))))
        .orElse(false);
  }

  /** As when an account has got another address, and signs in again. */
  private boolean readdressed(Random random) {
    var address = random.nextBoolean() ? "corin@example.org" : "elsewhere@example.org";
    world.with(it -> World.people(it.em()).ensure(identity(it.em(), corin, address)));
    return true;
  }

  private static Identity identity(EntityManager em, Caller person, String address) {
    var row =
        (Object[])
            em.createNativeQuery("select issuer, subject, name from person where id = :id")
                .setParameter("id", person.id().value())
                .getSingleResult();
    return new Identity((String) row[0], (String) row[1], (String) row[2], address);
  }

  private boolean withdrawn(ApplicationId application) {
    return ok(step(principal(application), application, new ApplicationCommand.Withdraw()));
  }
}
