package org.omidb.portal.application.domain;

import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What exactly was submitted: a frozen revision of the answers, and the frozen selection of cases
 * that they name.
 *
 * @param revision 1 for the first submission, one more after each request for changes
 * @param formVersion the version of the form that was answered
 * @param content the hash of the revision's canonical JSON, under the key of its row
 */
public record Submission(
    int revision,
    int formVersion,
    Sha256 content,
    FrozenSelectionId selection,
    Sha256 selectionContent) {}
