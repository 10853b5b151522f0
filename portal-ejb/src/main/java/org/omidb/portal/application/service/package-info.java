/** What one can do with an application: express interest, be invited, write, submit, read. */
@NullMarked
package org.omidb.portal.application.service;

import org.jspecify.annotations.NullMarked;
