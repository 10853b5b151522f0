/** Whether the history still says what it said: chains, checkpoints, and who may check them. */
@NullMarked
package org.omidb.portal.audit.service;

import org.jspecify.annotations.NullMarked;
