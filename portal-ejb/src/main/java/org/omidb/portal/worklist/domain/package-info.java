/** What waits for somebody, and what they wait for, from how the streams stand today. */
@NullMarked
package org.omidb.portal.worklist.domain;

import org.jspecify.annotations.NullMarked;
