package org.omidb.portal.objects.domain;

import org.omidb.portal.shared.domain.Sha256;

/** What was counted and hashed while an object was written. */
public record StoredObject(ObjectKey key, long bytes, Sha256 sha256) {}
