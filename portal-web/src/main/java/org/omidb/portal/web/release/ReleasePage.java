package org.omidb.portal.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.service.FrozenSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.download.domain.Usage;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.people.service.People;
import org.omidb.portal.release.domain.BuildProgress;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.Offer;
import org.omidb.portal.release.domain.RejectReason;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.domain.ReleaseStep;
import org.omidb.portal.release.domain.WithdrawReason;
import org.omidb.portal.release.service.ReleaseOffers;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.Releases;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/** The page {@code data/release.xhtml}: one release from its build to its publication. */
@Named
@RequestScoped
public class ReleasePage {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject ReleaseReading reading;
  @Inject Releases releases;
  @Inject ReleaseOffers offers;
  @Inject Downloads downloads;
  @Inject Selections selections;
  @Inject People people;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ReleaseLine line;

  @SuppressWarnings("NullAway.Init")
  private UnderAgreement under;

  @SuppressWarnings("NullAway.Init")
  private FrozenSelection selection;

  @SuppressWarnings("NullAway.Init")
  private BuildProgress progress;

  private Optional<CheckProgress> check = Optional.empty();
  private Set<PersonId> builders = Set.of();
  private List<Usage> usage = List.of();
  private List<HeldBack> heldBack = List.of();
  private Map<PersonId, String> names = Map.of();
  private Map<ReleaseStep, Offer> steps = Map.of();
  private @Nullable RejectReason rejectReason;
  private @Nullable WithdrawReason withdrawReason;

  @PostConstruct
  void load() {
    line = reading.read(person.caller(), new ReleaseId(query.id("id")));
    under = reading.agreement(line);
    progress = reading.progress(line);
    check = reading.checkProgress(line);
    builders = reading.builders(line.id());
    heldBack = reading.heldBack(line);
    usage = downloads.usage(person.caller(), line.id());
    selection =
        selections
            .find(person.caller(), line.selection())
            .orElseThrow(() -> new NotFoundException("Selection"));
    names = people.names(everybody());
    steps = offers.steps(person.caller(), line, under);
  }

  private Set<PersonId> everybody() {
    var everybody = new HashSet<>(builders);
    everybody.add(line.requestedBy());
    everybody.add(under.applicant());
    line.approvedBy().ifPresent(everybody::add);
    usage.forEach(each -> everybody.add(each.person()));
    return everybody;
  }

  public @Nullable String approve() {
    return done(
        releases.approve(person.caller(), line.id(), query.shown("seen")), "release.approved");
  }

  public @Nullable String publish() {
    return done(
        releases.publish(person.caller(), line.id(), query.shown("seen")), "release.publishing");
  }

  public @Nullable String buildAgain() {
    return done(releases.buildAgain(person.caller(), line.id()), "release.requested");
  }

  public @Nullable String reject() {
    return rejectReason == null
        ? null
        : done(releases.reject(person.caller(), line.id(), rejectReason), "release.rejected");
  }

  public @Nullable String withdraw() {
    return withdrawReason == null
        ? null
        : done(releases.withdraw(person.caller(), line.id(), withdrawReason), "release.withdrawn");
  }

  private @Nullable String done(Decision<ReleaseEvent> decision, String note) {
    return switch (decision) {
      case Accepted(var events) -> {
        messages.info(note);
        yield "/data/release?faces-redirect=true&id=" + line.id();
      }
      case Refused(var refusal) -> {
        messages.refusal("release", refusal, String.join("; ", under.openConditions()));
        yield null;
      }
    };
  }

  public ReleaseLine getLine() {
    return line;
  }

  public UnderAgreement getUnder() {
    return under;
  }

  public FrozenSelection getSelection() {
    return selection;
  }

  public BuildProgress getProgress() {
    return progress;
  }

  /** Files of the release that have been checked so far, while it is on its way to be published. */
  public long getChecked() {
    return check.map(CheckProgress::files).orElse(0L);
  }

  /** The same by bytes, in whole per cent. */
  public int getCheckedPercent() {
    long bytes = line.contents().map(Contents::bytes).orElse(0L);
    return check.map(progress -> progress.percent(bytes)).orElse(0);
  }

  public List<Usage> getUsage() {
    return usage;
  }

  /** Images of the selection that were left out. */
  public List<HeldBack> getHeldBack() {
    return heldBack;
  }

  public String name(PersonId id) {
    return names.getOrDefault(id, "");
  }

  public boolean is(String state) {
    return line.state() == ReleaseState.valueOf(state);
  }

  /** Whether the step would be taken if the reader asked for it now. */
  public boolean offers(String step) {
    return steps.get(ReleaseStep.valueOf(step)) instanceof Offer.Open;
  }

  /** The key of the text that says why the next step is not the reader's; empty if none does. */
  public String whyNot(String step) {
    return steps.get(ReleaseStep.valueOf(step)) instanceof Offer.Closed(var why)
        ? "release.closed." + why
        : "";
  }

  /** The hash of the manifest that this page shows; empty while there is none. */
  public String getSeen() {
    return line.contents().map(contents -> contents.manifest().hex()).orElse("");
  }

  public RejectReason[] getRejectReasons() {
    return RejectReason.values();
  }

  public WithdrawReason[] getWithdrawReasons() {
    return WithdrawReason.values();
  }

  public @Nullable RejectReason getRejectReason() {
    return rejectReason;
  }

  public void setRejectReason(@Nullable RejectReason rejectReason) {
    this.rejectReason = rejectReason;
  }

  public @Nullable WithdrawReason getWithdrawReason() {
    return withdrawReason;
  }

  public void setWithdrawReason(@Nullable WithdrawReason withdrawReason) {
    this.withdrawReason = withdrawReason;
  }
}
