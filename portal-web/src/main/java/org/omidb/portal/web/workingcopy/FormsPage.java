package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.service.FormUse;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersions;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/** The page {@code admin/forms.xhtml}: the forms, their versions, and what is done with them. */
@Named
@RequestScoped
public class FormsPage {

  /**
   * A version of a form.
   *
   * @param state CURRENT, EARLIER, RETIRED or UNPUBLISHED
   * @param underWay how many applications are being written in it
   */
  public record VersionLine(int version, String state, int underWay, boolean retirable) {}

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject WorkingCopies copies;
  @Inject Forms forms;
  @Inject FormUse use;
  @Inject AskedCopy askedCopy;
  @Inject Redirects redirects;

  private Map<FormName, Optional<WorkingCopy>> working = Map.of();
  private Map<Integer, Integer> underWay = Map.of();

  /**
   * @throws NotFoundException if the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    var found = new HashMap<FormName, Optional<WorkingCopy>>();
    for (var name : FormName.values()) {
      found.put(name, copies.find(person.caller(), name));
    }
    working = found;
    underWay = use.underWay(person.caller());
  }

  /** Begins the working copy of the form that the button names, or goes on with the one there. */
  public @Nullable String begin(FormName name) {
    if (askedCopy.taken(copies.begin(person.caller(), name)).isPresent()) {
      redirects.to("/admin/copy?of=" + name.stored());
    }
    return null;
  }

  public List<FormName> getNames() {
    return List.of(FormName.values());
  }

  public boolean isWorking(FormName name) {
    return working.getOrDefault(name, Optional.empty()).isPresent();
  }

  /** The newest first. */
  public List<VersionLine> versions(FormName name) {
    var state = forms.state(name);
    boolean several = state.published().size() - state.retired().size() > 1;
    return state.drafted().keySet().stream()
        .map(version -> line(name, state, version, several))
        .toList()
        .reversed();
  }

  private VersionLine line(FormName name, FormVersions all, int version, boolean several) {
    var state =
        Stream.of(
                Map.entry("CURRENT", all.current().equals(Optional.of(version))),
                Map.entry("RETIRED", all.retired().contains(version)),
                Map.entry("EARLIER", all.published().contains(version)))
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("UNPUBLISHED");
    int drafts = name == FormName.APPLICATION ? underWay.getOrDefault(version, 0) : 0;
    boolean used = state.equals("CURRENT") || state.equals("EARLIER");
    return new VersionLine(version, state, drafts, used && several);
  }
}
