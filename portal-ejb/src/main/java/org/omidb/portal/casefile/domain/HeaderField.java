package org.omidb.portal.casefile.domain;

/** One attribute of a DICOM header, as a person reads it. */
public record HeaderField(String label, String value) {}
