package org.omidb.portal.web.screening;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.screening.domain.DataUse;
import org.omidb.portal.screening.domain.DataUseList;
import org.omidb.portal.screening.domain.DataUseTerm;
import org.omidb.portal.screening.service.DataUseLists;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.form.UnshownText;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code admin/data-use.xhtml}: the terms under which the database may be used. */
@Named
@RequestScoped
public class DataUsePage {

  /** The boxes that are ticked, in a form's field of this name. */
  static final String TERM = "term";

  /** Whether the list is an example. */
  static final String MADE_UP = "madeUp";

  /** The number of the list that the page showed. */
  static final String SEEN = "seen";

  @Inject Query query;
  @Inject DataUseLists lists;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;
  @Inject UnshownText unshown;

  @SuppressWarnings("NullAway.Init")
  private DataUseLists.Numbered current;

  private final Map<DataUse, String> details = new EnumMap<>(DataUse.class);
  private Set<DataUse> chosen = Set.of();
  private boolean madeUp;
  private final Map<DataUse, String> errors = new EnumMap<>(DataUse.class);

  @PostConstruct
  void load() {
    current = lists.current();
    current.list().terms().forEach(term -> details.put(term.use(), term.detail()));
    chosen = Set.copyOf(details.keySet());
    madeUp = current.list().madeUp();
    if (isAdministrator()) {
      unshown.shows(Stream.of(DataUse.values()).map(DataUsePage::field).toList());
    }
  }

  private static String field(DataUse use) {
    return "detail-" + use;
  }

  /** Publishes what is ticked; what cannot be read is named at its field. */
  public @Nullable String publish() {
    read();
    var list =
        new DataUseList(
            Stream.of(DataUse.values())
                .filter(chosen::contains)
                .map(use -> new DataUseTerm(use, detail(use)))
                .toList(),
            madeUp);
    if (list.terms().isEmpty()) {
      messages.fieldError("term-" + getAll().getFirst(), texts.get("screening.terms-missing"));
      return null;
    }
    list.terms().forEach(term -> term.fault().ifPresent(fault -> refuse(term.use(), fault)));
    return errors.isEmpty() ? published(list) : null;
  }

  private void read() {
    var names = Set.copyOf(query.all(TERM));
    chosen =
        Stream.of(DataUse.values())
            .filter(use -> names.contains(use.name()))
            .collect(Collectors.toUnmodifiableSet());
    madeUp = query.text(MADE_UP).isPresent();
    for (var use : DataUse.values()) {
      details.put(use, query.text(field(use)).orElse(""));
    }
  }

  private void refuse(DataUse use, DataUseTerm.Fault fault) {
    var said = texts.text("screening.fault." + fault, use.label());
    errors.put(use, said);
    messages.fieldError(field(use), said);
  }

  private @Nullable String published(DataUseList list) {
    return switch (lists.publish(person.caller(), list, query.shownVersion(SEEN))) {
      case Decision.Accepted<?> done -> {
        messages.info("screening.terms-published");
        yield "/admin/data-use?faces-redirect=true";
      }
      case Decision.Refused<?>(var refusal) -> {
        messages.refusal("screening", refusal);
        yield null;
      }
    };
  }

  public DataUseLists.Numbered getCurrent() {
    return current;
  }

  public boolean isAdministrator() {
    return person.caller().has(Role.ADMINISTRATOR);
  }

  /** All that the ontology has for a dataset of this kind, in its order. */
  public List<DataUse> getAll() {
    return List.of(DataUse.values());
  }

  public boolean isChosen(DataUse use) {
    return chosen.contains(use);
  }

  /** What stands in the field beside a term. */
  public String detail(DataUse use) {
    return use.detail() == DataUse.Detail.NONE ? "" : details.getOrDefault(use, "");
  }

  /** What is wrong with the field beside a term; empty if nothing is. */
  public String error(DataUse use) {
    return errors.getOrDefault(use, "");
  }

  public boolean isMadeUp() {
    return madeUp;
  }
}
