package org.omidb.portal.workingcopy.service;

import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.NOTHING_CHANGED;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.NO_COPY;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.PUBLISHED_SINCE;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.TOO_LARGE;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.WRITTEN_SINCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.form.domain.FaultyForm;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormDifference;
import org.omidb.portal.form.domain.FormFault;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.form.service.FormPublishing;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.shared.service.RefusedException;
import org.omidb.portal.workingcopy.domain.CheckedCopy;
import org.omidb.portal.workingcopy.domain.CopyChange;
import org.omidb.portal.workingcopy.domain.CopyCheck;
import org.omidb.portal.workingcopy.domain.CopyRules;
import org.omidb.portal.workingcopy.domain.FaultInWork;
import org.omidb.portal.workingcopy.domain.FormInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.store.TrialStore;
import org.omidb.portal.workingcopy.store.WorkingCopyStore;

/**
 * How administrators change a form: in one working copy, which holds whatever they typed and is
 * nobody's form before it is published as the next version. For everybody else there is none.
 */
@ApplicationScoped
@Retried
@Transactional
public class WorkingCopies {

  /** As many letters as a form that nobody would finish. */
  public static final int LARGEST = 1_000_000;

  private final WorkingCopyStore store;
  private final TrialStore trials;
  private final FormPublishing publishing;
  private final Forms forms;
  private final InstantSource clock;

  @Inject
  public WorkingCopies(
      WorkingCopyStore store,
      TrialStore trials,
      FormPublishing publishing,
      Forms forms,
      InstantSource clock) {
    this.store = store;
    this.trials = trials;
    this.publishing = publishing;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * The working copy of a form, if it has one.
   *
   * @throws NotFoundException if the caller does not keep the forms
   */
  public Optional<WorkingCopy> find(Caller caller, FormName name) {
    require(caller, name);
    return store.find(name);
  }

  /** Begins one from the current version; one that is there stays as it is. */
  public Decision<WorkingCopy> begin(Caller caller, FormName name) {
    require(caller, name);
    store.add(name, FormInWork.of(forms.current(name)), caller.id(), clock.instant());
    return Decision.accept(store.find(name).orElseThrow());
  }

  /** Changes it, and answers with what it is then. */
  public Decision<WorkingCopy> change(Caller caller, FormName name, CopyChange change) {
    require(caller, name);
    var now = store.hold(name);
    if (now.isEmpty()) {
      return Decision.refuse(NO_COPY);
    }
    return switch (CopyRules.decide(now.get().form(), change)) {
      case Refused(var refusal) -> Decision.refuse(refusal);
      case Accepted(var changed) -> save(caller, name, changed.getFirst());
    };
  }

  private Decision<WorkingCopy> save(Caller caller, FormName name, FormInWork form) {
    if (Json.write(form).length() > LARGEST) {
      return Decision.refuse(TOO_LARGE);
    }
    store.save(name, form, caller.id(), clock.instant());
    return Decision.accept(store.find(name).orElseThrow());
  }

  /** Compares it with the version that is current now, and with no earlier one any more. */
  public Decision<WorkingCopy> compareWithCurrent(Caller caller, FormName name) {
    return change(caller, name, new CopyChange.CompareWith(forms.current(name).version()));
  }

  /** Deletes it; the versions stay. */
  public void discard(Caller caller, FormName name) {
    require(caller, name);
    store.delete(name);
    trials.clear(name);
  }

  /** Which form it would be as the next version, and what keeps it from being published. */
  public CheckedCopy check(Caller caller, WorkingCopy copy) {
    require(caller, copy.name());
    return check(copy);
  }

  private CheckedCopy check(WorkingCopy copy) {
    var published =
        forms.published(copy.name()).stream().map(it -> forms.version(copy.name(), it)).toList();
    return CopyCheck.check(
        copy.name(), copy.form(), forms.state(copy.name()).next(), published.reversed());
  }

  /** What it has otherwise than the version with which it is compared. */
  public FormDifference difference(Caller caller, WorkingCopy copy) {
    require(caller, copy.name());
    return FormDifference.between(
        forms.version(copy.name(), copy.form().base()), check(copy).form());
  }

  /** Whether another version has been published, or one retired, since it was begun. */
  public boolean isOvertaken(WorkingCopy copy) {
    return copy.form().base() != forms.current(copy.name()).version();
  }

  /**
   * Publishes it as the next version, and with that it is gone.
   *
   * @param shown the version of the working copy whose differences the caller has looked at
   */
  public Decision<FormVersionEvent> publish(Caller caller, FormName name, int shown) {
    require(caller, name);
    var held = store.hold(name);
    if (held.isEmpty()) {
      return Decision.refuse(NO_COPY);
    }
    var copy = held.get();
    if (copy.version() != shown) {
      return Decision.refuse(WRITTEN_SINCE);
    }
    if (isOvertaken(copy)) {
      return Decision.refuse(PUBLISHED_SINCE);
    }
    var checked = check(copy);
    if (!checked.faults().isEmpty()) {
      return Decision.refuse(new FaultyForm(named(copy.form(), checked.faults())));
    }
    if (checked.form().sections().equals(forms.current(name).sections())) {
      return Decision.refuse(NOTHING_CHANGED);
    }
    return publish(caller, name, checked.form());
  }

  private Decision<FormVersionEvent> publish(Caller caller, FormName name, Form form) {
    var drafted = publishing.draft(caller, name, form);
    if (drafted instanceof Refused) {
      return drafted;
    }
    var published = publishing.publish(caller, name, form.version());
    if (published instanceof Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
    store.delete(name);
    trials.clear(name);
    return published;
  }

  private static List<FormFault> named(FormInWork form, List<FaultInWork> faults) {
    return faults.stream().map(it -> new FormFault(id(form, it.key()), it.what())).toList();
  }

  private static String id(FormInWork form, int key) {
    return form.section(key)
        .map(it -> it.id())
        .or(() -> form.question(key).map(it -> it.id()))
        .orElse("");
  }

  private void require(Caller caller, FormName name) {
    if (!publishing.mayEdit(caller, name)) {
      throw new NotFoundException("Form");
    }
  }
}
