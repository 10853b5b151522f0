package org.omidb.portal.form.service;

import static org.omidb.portal.form.store.FormStream.FORM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.form.domain.FormVersions;
import org.omidb.portal.form.store.FormVersionStore;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;

/** The versions of the forms. A version never changes, so each is read once. */
@ApplicationScoped
@Transactional
public class Forms {

  private record Key(FormName name, int version) {}

  private final Decider decider;
  private final FormVersionStore versions;
  private final Map<Key, Form> read = new ConcurrentHashMap<>();

  @Inject
  public Forms(Decider decider, FormVersionStore versions) {
    this.decider = decider;
    this.versions = versions;
  }

  /**
   * The version in which new answers are written.
   *
   * @throws IllegalStateException if none was published, so that the portal has not begun
   */
  public Form current(FormName name) {
    return decider
        .state(subject(name))
        .current()
        .map(version -> version(name, version))
        .orElseThrow(() -> new IllegalStateException("No version of the form " + name));
  }

  /**
   * The version in which something was written.
   *
   * @throws IllegalStateException if there is no such version
   */
  public Form version(FormName name, int version) {
    return read.computeIfAbsent(new Key(name, version), this::find);
  }

  /** The numbers of the versions in which answers may have been written, the newest first. */
  public List<Integer> published(FormName name) {
    return List.copyOf(decider.state(subject(name)).published()).reversed();
  }

  /** How far each version has come. */
  public FormVersions state(FormName name) {
    return decider.state(subject(name));
  }

  private Form find(Key key) {
    return versions
        .find(key.name(), key.version())
        .map(FormJson::read)
        .orElseThrow(() ->
            new IllegalStateException(
                "No version %d of the form %s".formatted(key.version(), key.name())));
  }

  static Subject<FormVersions, FormVersionEvent> subject(FormName name) {
    return new Subject<>(FORM, name.stream(), FormVersions.beginning());
  }
}
