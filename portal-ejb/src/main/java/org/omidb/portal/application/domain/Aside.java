package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.UUID;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What was typed into a section and could not be saved in its place, because something else had
 * been saved there since, or because the application had been submitted. It waits beside the
 * section until its author has decided, or somebody who applies with them.
 *
 * @param by its author
 */
public record Aside(UUID id, String section, Typed typed, Instant at, PersonId by) {}
