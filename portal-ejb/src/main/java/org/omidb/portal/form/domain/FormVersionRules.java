package org.omidb.portal.form.domain;

import static org.omidb.portal.form.domain.FormVersionRefusal.ALREADY_PUBLISHED;
import static org.omidb.portal.form.domain.FormVersionRefusal.ALREADY_RETIRED;
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
import org.omidb.portal.form.domain.FormVersionCommand.DraftVersion;
import org.omidb.portal.form.domain.FormVersionCommand.EditForm;
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
    var faults = FormCheck.check(publish.name(), form.get(), earlier);
    return faults.isEmpty()
        ? accept(new VersionPublished(version, content.get()))
        : refuse(new FaultyForm(faults));
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
