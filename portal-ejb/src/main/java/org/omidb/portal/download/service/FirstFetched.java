package org.omidb.portal.download.service;

import org.omidb.portal.shared.domain.ReleaseId;

/** Somebody has fetched something of a release, of which they had nothing. */
public record FirstFetched(ReleaseId release) {}
