package org.omidb.portal.form.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersionCommand;
import org.omidb.portal.form.domain.FormVersionCommand.DraftVersion;
import org.omidb.portal.form.domain.FormVersionCommand.EditForm;
import org.omidb.portal.form.domain.FormVersionCommand.PublishVersion;
import org.omidb.portal.form.domain.FormVersionCommand.RetireVersion;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.form.domain.FormVersionPermissions;
import org.omidb.portal.form.store.FormVersionStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.RefusedException;

/** How a version of a form comes into use, and out of it. */
@ApplicationScoped
@Retried
@Transactional
public class FormPublishing {

  private final Decider decider;
  private final FormVersionStore versions;
  private final Forms forms;

  @Inject
  public FormPublishing(Decider decider, FormVersionStore versions, Forms forms) {
    this.decider = decider;
    this.versions = versions;
    this.forms = forms;
  }

  /**
   * Begins with the first version of each form that has none. Of two portals that start at once one
   * publishes it, and the other finds it there.
   *
   * @throws RefusedException if it cannot be published
   */
  public void begin() {
    for (var name : FormName.values()) {
      if (!isBegun(name)) {
        var first = FirstForms.of(name);
        var drafted = draft(Caller.PORTAL, name, first);
        if (drafted instanceof Refused && isBegun(name)) {
          continue;
        }
        require(drafted);
        require(publish(Caller.PORTAL, name, first.version()));
      }
    }
  }

  private boolean isBegun(FormName name) {
    return !decider.state(Forms.subject(name)).drafted().isEmpty();
  }

  /** Writes down a version, which nobody answers before it is published. */
  public Decision<FormVersionEvent> draft(Caller caller, FormName name, Form form) {
    var body = FormJson.write(form);
    var content = Sha256.of(body);
    var decision = take(caller, name, new DraftVersion(form, content));
    if (decision instanceof Decision.Accepted) {
      versions.add(name, form.version(), content, body);
    }
    return decision;
  }

  /** Has new answers written in a version that was written down before. */
  public Decision<FormVersionEvent> publish(Caller caller, FormName name, int version) {
    var texts =
        decider.state(Forms.subject(name)).drafted().keySet().stream()
            .collect(toMap(it -> it, it -> forms.version(name, it)));
    return take(caller, name, new PublishVersion(name, version, texts));
  }

  /** Has nothing new written in a version. */
  public Decision<FormVersionEvent> retire(Caller caller, FormName name, int version) {
    return take(caller, name, new RetireVersion(version));
  }

  /** Whether somebody may change a form, and see what nobody has published of it. */
  public boolean mayEdit(Caller caller, FormName name) {
    return FormVersionPermissions.decide(caller, forms.state(name), new EditForm())
        instanceof Decision.Accepted;
  }

  private Decision<FormVersionEvent> take(
      Caller caller, FormName name, FormVersionCommand command) {
    return decider.take(
        caller,
        Forms.subject(name),
        (state, now) -> FormVersionPermissions.decide(caller, state, command),
        step -> {});
  }

  private static void require(Decision<FormVersionEvent> decision) {
    if (decision instanceof Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
  }
}
