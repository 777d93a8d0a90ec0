# What has to be done.

tasks-title = Tasks
tasks-views = Lists of tasks
tasks-view-you = For you
tasks-view-team = Team
tasks-view-waiting = Waiting for others
tasks-view-connection = Connection problems
tasks-unit = Unit
tasks-kind = Kind
tasks-due = Due
tasks-all-units = All my units
tasks-all-kinds = All
tasks-any-due = Any time
tasks-overdue = Overdue
tasks-week = This week
tasks-later = Later
tasks-put-off = Put off
tasks-assign = Give to a colleague
tasks-put-off-do = Put off
tasks-yours = yours
tasks-me = Myself
tasks-colleague = a colleague
tasks-task = Task
tasks-column-whose = Whose
tasks-column-comments = Comments
tasks-until = until { $date }
tasks-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
tasks-shown = { $count ->
    [one] 1 task on this page. As of { $time }.
   *[other] { $count } tasks on this page. As of { $time }.
}
tasks-key-assign = give to a colleague
tasks-key-put-off = put off

tasks-empty = Nothing waits for you
tasks-empty-waiting = { $days ->
    [0] Waiting for others: { $count }. All of it is from today.
    [one] Waiting for others: { $count }. The oldest is 1 day old.
   *[other] Waiting for others: { $count }. The oldest is { $days } days old.
}
tasks-empty-team = Your team has { $count } things to do. Nobody gave you one, or they need a role that you do not have.
tasks-empty-text = When an agreement needs you, it stands here with the day by which it should be done.
tasks-see-waiting = See what waits for others
tasks-see-team = See what the team has to do
tasks-no-match = No task fits
tasks-no-match-text = Choose other values, or show all.
tasks-empty-of-team = Your team has nothing to do
tasks-empty-of-team-text = What waits for your units stands here, whoever does it.
tasks-empty-of-waiting = No partner has to act
tasks-empty-of-waiting-text = What partners have to do next stands here.
tasks-empty-of-connection = Messages arrive
tasks-empty-of-connection-text = When a partner’s system does not answer or refuses messages, it stands here.

tasks-bulk-assign = Give tasks to a colleague
tasks-bulk-put-off = Put tasks off
tasks-bulk-check = Check before it happens
tasks-bulk-back = Back to the tasks
tasks-other-assign = Choose another colleague
tasks-other-put-off = Choose another day
tasks-bulk-note = Nothing has changed yet. You can undo it for ten minutes afterwards.
tasks-bulk-chosen = { $count ->
    [one] The task that you chose
   *[other] The { $count } tasks that you chose
}
tasks-bulk-cut = More tasks match. One action takes { $most } of them; do the same again for the others.
tasks-about-assign = { $count ->
    [0] Nothing can be given to { $name }
    [one] You are about to give 1 task to { $name }
   *[other] You are about to give { $count } tasks to { $name }
}
tasks-about-put-off = { $count ->
    [one] You are about to put 1 task off until { $date }
   *[other] You are about to put { $count } tasks off until { $date }
}
tasks-do-assign = Give these tasks
tasks-do-put-off = Put these tasks off
tasks-left-out = { $count ->
    [one] 1 is left out
   *[other] { $count } are left out
}
tasks-skip-not-yours = you may not say whose it is
tasks-skip-colleague = the colleague may not do this
tasks-skip-already = it is theirs already
tasks-skip-put-off = it is put off until that day already
tasks-skip-ended = { $count ->
    [one] 1 task has ended meanwhile
   *[other] { $count } tasks have ended meanwhile
}
tasks-done-assign = { $count ->
    [0] No task was given away.
    [one] 1 task was given away.
   *[other] { $count } tasks were given away.
}
tasks-done-put-off = { $count ->
    [0] No task was put off.
    [one] 1 task was put off.
   *[other] { $count } tasks were put off.
}
tasks-skipped = { $count ->
    [one] 1 was left out.
   *[other] { $count } were left out.
}
tasks-put-off-where = What you put off stands under “Put off” in the filter of the day.
tasks-put-off-beyond = It is due on { $date }, before it comes back.
tasks-due-before = { $count ->
    [one] { $count } of them is due before that day.
   *[other] { $count } of them are due before that day.
}

task-send-draft = Send the draft
task-send-changes = Send your changes
task-await-copy = Make or link their copy
task-complete-link = Complete the link
task-theirs-complete-link = Complete the link
task-resolve-differences = { $count ->
    [one] Resolve 1 difference
   *[other] Resolve { $count } differences
}
task-theirs-resolve-differences = { $count ->
    [one] Answer 1 difference
   *[other] Answer { $count } differences
}
task-approve-agreement = Approve the agreement
task-theirs-approve-agreement = Approve our copy
task-resolve-problem = Solve a problem
task-renew-agreement = Agreement ends soon
task-ask-for-proof = Ask for their approval
task-foreign-approval = Report a wrong approval
task-answer-received = Answer a new agreement
task-unreadable = Report an unreadable agreement
task-messages-refused = Messages are refused
task-messages-undelivered = Messages were not delivered
task-not-connected = Use another way
task-partner-silent = No answer from their system
task-do-answer = Look and answer
task-do-messages = See the messages

task-kind-send-draft = Send a draft
task-kind-send-changes = Send changes
task-kind-await-copy = Make or link a copy
task-kind-complete-link = Complete a link
task-kind-resolve-differences = Resolve differences
task-kind-approve-agreement = Approve
task-kind-resolve-problem = Solve a problem
task-kind-renew-agreement = Agreement ends soon
task-kind-ask-for-proof = Ask for an approval
task-kind-foreign-approval = Report a wrong approval
task-kind-answer-received = Answer a new agreement
task-kind-unreadable = Report an unreadable agreement
task-kind-messages-refused = Messages are refused
task-kind-messages-undelivered = Messages were not delivered
task-kind-not-connected = Use another way
task-kind-partner-silent = No answer

task-why-send-draft = { $partner } cannot answer before you send it.
task-why-send-changes = { $partner } still has the version before your changes.
task-why-await-copy = Nothing can be compared before { $partner } has a copy.
task-why-complete-link = Nobody can approve before both copies name each other.
task-why-resolve-differences = Nobody can approve while the copies differ.
task-why-approve-agreement = The agreement is not in force before both sides have approved.
task-why-resolve-problem = Nothing can be compared or approved before this is solved.
task-why-renew-agreement = From { $date } on nobody can be sent under this agreement.
task-why-ask-for-proof = Without the approval itself the agreement is not in force here.
task-why-foreign-approval = What { $partner } approves is not your copy, so it proves nothing.
task-why-answer-received = { $partner } waits for your copy.
task-why-unreadable = Nobody here can read what { $partner } wants to agree.
task-why-messages-refused = { $partner } does not learn what has changed here.
task-why-messages-undelivered = { $partner } does not learn what has changed here.
task-why-not-connected = { $partner } learns of changes only if you tell them in another way.
task-why-partner-silent = Messages to { $partner } wait. After seven days they are given up.

task-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
task-messages-many = { $count } messages or more
task-since = since { $date }
task-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
task-about = What and why
task-who = Who acts
task-by-when = By
task-why = If it waits
task-rule = Rule
task-within = { $days ->
    [one] Within { $days } day
   *[other] Within { $days } days
}
task-whose = Whose it is
task-is-yours = It is yours.
task-is-theirs = It is { $name }’s.
task-given = Given to { $name }.
task-is-nobodys = Nobody has taken it. Everybody who may do it has it in their list.
task-with-note = “{ $note }” ({ $date })
task-given-by = Given by { $name }, { $date }
task-given-with-note = { $name }, { $date }: “{ $note }”
task-take = Take it
task-release = Give it back to all
task-colleague = Colleague
task-note = What they should know
task-no-colleagues = Nobody else here may do this.
task-until = Until
task-until-hint = A day within the next year
task-is-put-off = You put it off until { $date }.
task-put-off-text = It leaves your list and comes back on that day. Others keep it in theirs.
task-put-off-day = Until tomorrow
task-put-off-week = For a week
task-put-off-weeks = For four weeks
task-another-day = Another day
task-wake = Take it back now
task-comments = Comments
task-say = Comment
task-say-hint = Your colleagues who see this task read it. Partners do not.
task-say-do = Add comment
task-colleague-may-not = This colleague may not do this task. Choose another one.
task-no-colleague = Choose a colleague
task-bad-day = Choose a day after today, within the next year
task-nothing-said = Write a comment
task-too-long = Use at most { $max } characters

task-of-agreement = Tasks
task-of-agreement-due = by { $date }

done-task-released = The task is everybody’s again.
done-task-woken = The task is back in your list.
done-task-said = Your comment was added.
done-task-undone = It is as it was before.
done-task-undo-late = This cannot be undone any more.
done-task-undo-changed = This was changed meanwhile, so that nothing is undone.
done-task-none-chosen = Choose tasks first.
done-task-ended = That task has ended. Here is what is left.
