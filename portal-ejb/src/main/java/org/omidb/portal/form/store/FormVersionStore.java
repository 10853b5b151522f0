package org.omidb.portal.form.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.shared.domain.Sha256;

/** Keeps the versions of forms. None is ever changed or removed. */
@ApplicationScoped
public class FormVersionStore {

  private final EntityManager em;

  @Inject
  public FormVersionStore(EntityManager em) {
    this.em = em;
  }

  public void add(FormName name, int version, Sha256 hash, String body) {
    var row = new FormVersionRow();
    row.form = name.stored();
    row.version = version;
    row.formId = name.stream();
    row.hash = hash.hex();
    row.body = body;
    em.persist(row);
    em.flush();
  }

  /**
   * The text of a version.
   *
   * @throws IllegalStateException if it is not the one whose hash was kept
   */
  public Optional<String> find(FormName name, int version) {
    return Optional.ofNullable(
            em.find(FormVersionRow.class, new FormVersionRow.Key(name.stored(), version)))
        .map(row -> {
          if (!Sha256.of(row.body).hex().equals(row.hash)) {
            throw new IllegalStateException(
                "Version %d of the form %s is not what was kept".formatted(version, name));
          }
          return row.body;
        });
  }
}
