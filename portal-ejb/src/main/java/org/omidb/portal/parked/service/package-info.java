/** Forms that were sent when their sender was no longer signed in: kept for them for a day. */
@NullMarked
package org.omidb.portal.parked.service;

import org.jspecify.annotations.NullMarked;
