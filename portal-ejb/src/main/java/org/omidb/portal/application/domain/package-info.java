/**
 * An application for access from the expression of interest to the end, and its rules.
 *
 * <p>Answers, names and mail addresses are not here: events hold ids, hashes and dates only.
 */
@NullMarked
package org.omidb.portal.application.domain;

import org.jspecify.annotations.NullMarked;
