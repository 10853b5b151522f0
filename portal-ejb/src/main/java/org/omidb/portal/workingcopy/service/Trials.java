package org.omidb.portal.workingcopy.service;

import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.NO_SUCH_PART;
import static org.omidb.portal.workingcopy.domain.WorkingCopyRefusal.TOO_MUCH_TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.workingcopy.domain.ShowableForm;
import org.omidb.portal.workingcopy.domain.Trial;
import org.omidb.portal.workingcopy.store.TrialStore;

/**
 * How an administrator goes through a form as an applicant would: the working copy, or the version
 * in use if there is none. What is typed is kept beside the form for that person alone; no
 * application, no file and no event comes of it.
 */
@ApplicationScoped
@Transactional
public class Trials {

  /** As much as one section of an application takes, in bytes of UTF-8. */
  static final long MOST_BYTES = 1_048_576;

  private final WorkingCopies copies;
  private final Forms forms;
  private final TrialStore store;

  @Inject
  public Trials(WorkingCopies copies, Forms forms, TrialStore store) {
    this.copies = copies;
    this.forms = forms;
    this.store = store;
  }

  /**
   * The form, and what the caller has typed into it.
   *
   * @throws NotFoundException if the caller does not keep the forms
   */
  public Trial of(Caller caller, FormName name) {
    var copy = copies.find(caller, name);
    var form = copy.map(it -> copies.check(caller, it).form()).orElseGet(() -> forms.current(name));
    return new Trial(ShowableForm.of(form), copy.isPresent(), store.of(caller.id(), name));
  }

  /** Keeps what was typed into one section, whatever it is. */
  public Decision<Trial> save(Caller caller, FormName name, String section, Typed typed) {
    if (of(caller, name).shown().form().section(section).isEmpty()) {
      return Decision.refuse(NO_SUCH_PART);
    }
    if (typed.bytes() > MOST_BYTES) {
      return Decision.refuse(TOO_MUCH_TEXT);
    }
    store.save(caller.id(), name, section, typed);
    return Decision.accept(of(caller, name));
  }

  /** Begins anew, with nothing typed. */
  public void clear(Caller caller, FormName name) {
    copies.find(caller, name);
    store.clear(caller.id(), name);
  }
}
