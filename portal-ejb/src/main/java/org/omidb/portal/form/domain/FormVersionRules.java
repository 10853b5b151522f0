package org.omidb.portal.form.domain;

import static java.util.stream.Collectors.toMap;
import static org.omidb.portal.form.domain.FormVersionRefusal.ALREADY_PUBLISHED;
import static org.omidb.portal.form.domain.FormVersionRefusal.ALREADY_RETIRED;
import static org.omidb.portal.form.domain.FormVersionRefusal.KEPT_BY_ADMINISTRATORS;
import static org.omidb.portal.form.domain.FormVersionRefusal.LAST_ONE;
import static org.omidb.portal.form.domain.FormVersionRefusal.NOT_DRAFTED;
import static org.omidb.portal.form.domain.FormVersionRefusal.NOT_PUBLISHED;
import static org.omidb.portal.form.domain.FormVersionRefusal.NOT_THE_NEXT_VERSION;
import static org.omidb.portal.form.domain.FormVersionRefusal.OVERTAKEN;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.acceptAll;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.form.domain.FormVersionCommand.Bundled;
import org.omidb.portal.form.domain.FormVersionCommand.DraftVersion;
import org.omidb.portal.form.domain.FormVersionCommand.EditForm;
import org.omidb.portal.form.domain.FormVersionCommand.PublishBundled;
import org.omidb.portal.form.domain.FormVersionCommand.PublishVersion;
import org.omidb.portal.form.domain.FormVersionCommand.RetireVersion;
import org.omidb.portal.form.domain.FormVersionEvent.VersionDrafted;
import org.omidb.portal.form.domain.FormVersionEvent.VersionPublished;
import org.omidb.portal.form.domain.FormVersionEvent.VersionRetired;
import org.omidb.portal.shared.domain.Decision;

/** A version is written down, published and retired, each once and in this order. */
final class FormVersionRules {

  private FormVersionRules() {}

  static Decision<FormVersionEvent> decide(FormVersions versions, FormVersionCommand command) {
    return switch (command) {
      case EditForm edit -> acceptAll(List.of());
      case DraftVersion draft -> draft(versions, draft);
      case PublishVersion publish -> publish(versions, publish);
      case PublishBundled bundled -> publish(versions, bundled);
      case RetireVersion(var version) -> retire(versions, version);
    };
  }

  private static Decision<FormVersionEvent> draft(FormVersions versions, DraftVersion draft) {
    return draft.form().version() == versions.next()
        ? accept(new VersionDrafted(draft.form().version(), draft.content()))
        : refuse(NOT_THE_NEXT_VERSION);
  }

  private static Decision<FormVersionEvent> publish(FormVersions versions, PublishVersion publish) {
    int version = publish.version();
    var content = versions.content(version);
    var form = Optional.ofNullable(publish.texts().get(version));
    if (content.isEmpty() || form.isEmpty()) {
      return refuse(NOT_DRAFTED);
    }
    if (versions.published().contains(version)) {
      return refuse(ALREADY_PUBLISHED);
    }
    if (versions.published().stream().anyMatch(it -> it > version)) {
      return refuse(OVERTAKEN);
    }
    var earlier =
        versions.published().stream()
            .flatMap(it -> Optional.ofNullable(publish.texts().get(it)).stream())
            .toList();
    return sound(
        publish.name(), form.get(), earlier, accept(new VersionPublished(version, content.get())));
  }

  private static Decision<FormVersionEvent> publish(FormVersions versions, PublishBundled bundled) {
    var next = bundled.versions().getLast();
    var before = bundled.versions().subList(0, bundled.versions().size() - 1);
    int version = next.form().version();
    if (version != versions.next()) {
      return refuse(NOT_THE_NEXT_VERSION);
    }
    var contents = before.stream().collect(toMap(it -> it.form().version(), Bundled::content));
    if (!versions.isNoMoreThan(contents)) {
      return refuse(KEPT_BY_ADMINISTRATORS);
    }
    return sound(
        bundled.name(),
        next.form(),
        before.stream().map(Bundled::form).toList(),
        acceptAll(
            List.of(
                new VersionDrafted(version, next.content()),
                new VersionPublished(version, next.content()))));
  }

  /** The decision, unless something is wrong with the form. */
  private static Decision<FormVersionEvent> sound(
      FormName name, Form form, List<Form> earlier, Decision<FormVersionEvent> decision) {
    var faults = FormCheck.check(name, form, earlier);
    return faults.isEmpty() ? decision : refuse(new FaultyForm(faults));
  }

  private static Decision<FormVersionEvent> retire(FormVersions versions, int version) {
    if (!versions.published().contains(version)) {
      return refuse(NOT_PUBLISHED);
    }
    if (versions.retired().contains(version)) {
      return refuse(ALREADY_RETIRED);
    }
    return versions.published().size() - versions.retired().size() > 1
        ? accept(new VersionRetired(version))
        : refuse(LAST_ONE);
  }
}
