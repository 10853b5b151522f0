package org.omidb.portal.casefile.domain;

import org.omidb.portal.catalogue.domain.CaseType;

/**
 * One woman in a list of cases.
 *
 * @param changed whether she has been replaced since the selection was frozen that is looked at
 */
public record CaseLine(
    ClientName client,
    String site,
    CaseType status,
    boolean synthetic,
    long episodes,
    long studies,
    long images,
    boolean changed) {}
