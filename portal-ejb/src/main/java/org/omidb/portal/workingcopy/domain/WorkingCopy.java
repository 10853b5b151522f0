package org.omidb.portal.workingcopy.domain;

import java.time.Instant;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.shared.domain.PersonId;

/**
 * The one working copy of a form.
 *
 * @param version counts what was saved, so that nothing is published that nobody has looked at
 * @param by who has saved it last, and {@code changed} when
 */
public record WorkingCopy(
    FormName name, int version, FormInWork form, PersonId by, Instant changed) {}
