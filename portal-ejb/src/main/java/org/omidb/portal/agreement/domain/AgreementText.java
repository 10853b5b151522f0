package org.omidb.portal.agreement.domain;

import org.omidb.portal.shared.domain.Sha256;

/**
 * One version of the agreement's text and what follows from it. The text itself stands outside the
 * history, which holds its hash.
 *
 * @param template the version of the template that the text was made from
 * @param document the hash of the document that is read and signed
 * @param linkingForbidden whether two releases of the agreement may not be linked
 */
public record AgreementText(int template, Sha256 document, Term term, boolean linkingForbidden) {}
