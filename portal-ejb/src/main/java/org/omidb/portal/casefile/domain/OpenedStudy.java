package org.omidb.portal.casefile.domain;

/** A study with the case that it belongs to. */
public record OpenedStudy(CaseFile file, CaseStudy study) {}
