package org.omidb.portal.application.service;

import org.omidb.portal.shared.domain.ApplicationId;

/**
 * What was written in an expression of interest that is spam has been erased; told inside the
 * transaction.
 */
public record SpamErased(ApplicationId id) {}
