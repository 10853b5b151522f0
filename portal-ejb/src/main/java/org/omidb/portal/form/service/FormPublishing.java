package org.omidb.portal.form.service;

import static java.util.stream.Collectors.toMap;
import static org.omidb.portal.form.domain.FormVersionRefusal.KEPT_BY_ADMINISTRATORS;
import static org.omidb.portal.form.domain.FormVersionRefusal.NOT_THE_NEXT_VERSION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.List;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersionCommand;
import org.omidb.portal.form.domain.FormVersionCommand.Bundled;
import org.omidb.portal.form.domain.FormVersionCommand.DraftVersion;
import org.omidb.portal.form.domain.FormVersionCommand.EditForm;
import org.omidb.portal.form.domain.FormVersionCommand.PublishBundled;
import org.omidb.portal.form.domain.FormVersionCommand.PublishVersion;
import org.omidb.portal.form.domain.FormVersionCommand.RetireVersion;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.form.domain.FormVersionPermissions;
import org.omidb.portal.form.domain.FormVersionRefusal;
import org.omidb.portal.form.store.FormVersionStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.RefusedException;

/** How a version of a form comes into use, and out of it. */
@ApplicationScoped
@Retried
@Transactional
public class FormPublishing {

  private static final System.Logger LOG = System.getLogger(FormPublishing.class.getName());

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
   * Brings the versions into use that come with the portal, one after the other, for as long as
   * nothing else has happened to a form. What administrators have written or retired is theirs:
   * nothing comes after it by itself. Of two portals that start at once one publishes a version,
   * and the other finds it there.
   *
   * @throws RefusedException if a version cannot be published
   */
  public void begin() {
    for (var name : FormName.values()) {
      var bundled = BundledForms.of(name).stream().map(FormPublishing::bundled).toList();
      for (int count = 1; count <= bundled.size(); count++) {
        if (bundled.get(count - 1).form().version() == next(name)) {
          publish(name, bundled.subList(0, count));
        }
      }
    }
  }

  private void publish(FormName name, List<Bundled> bundled) {
    switch (take(Caller.PORTAL, name, new PublishBundled(name, bundled))) {
      case Accepted(var events) -> add(name, bundled.getLast().form());
      case Refused(FormVersionRefusal refusal) when refusal == NOT_THE_NEXT_VERSION -> {
        // another portal has published it since this one has looked
      }
      case Refused(FormVersionRefusal refusal) when refusal == KEPT_BY_ADMINISTRATORS ->
          LOG.log(
              Level.INFO,
              "Version {0} of the form {1} comes with the portal and is not published, as"
                  + " administrators keep this form",
              bundled.size(),
              name);
      case Refused(var refusal) -> throw new RefusedException(refusal);
    }
  }

  private int next(FormName name) {
    return decider.state(Forms.subject(name)).next();
  }

  private static Bundled bundled(Form form) {
    return new Bundled(form, Sha256.of(FormJson.write(form)));
  }

  /** Writes down a version, which nobody answers before it is published. */
  public Decision<FormVersionEvent> draft(Caller caller, FormName name, Form form) {
    var content = Sha256.of(FormJson.write(form));
    var decision = take(caller, name, new DraftVersion(form, content));
    if (decision instanceof Accepted) {
      add(name, form);
    }
    return decision;
  }

  private void add(FormName name, Form form) {
    var body = FormJson.write(form);
    versions.add(name, form.version(), Sha256.of(body), body);
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
}
