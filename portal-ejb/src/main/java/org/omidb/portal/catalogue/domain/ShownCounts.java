package org.omidb.portal.catalogue.domain;

/** How much a question finds, as somebody is told it. */
public record ShownCounts(Shown women, Shown episodes, Shown studies, Shown images) {}
