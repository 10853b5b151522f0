/** Addresses, secrets and lists of downloads. */
@NullMarked
package org.omidb.portal.web.download;

import org.jspecify.annotations.NullMarked;
