import type { Matter } from './matter.ts';
import { welshMatters } from './welsh-matters.ts';

const money: readonly Matter[] = [
  {
    matter: 'Travel costs not paid',
    category: 'E',
    says: [
      'My travel costs for {month} were not paid. I handed the receipts in at {place} and have heard nothing since.',
      'I am still owed {amount} for the bus. I have asked {count} times. It is a lot of money to me.',
    ],
    parts: [
      {
        title: 'Travel costs for {month} were not paid',
        wanted: 'Pay me the {amount}',
        should: 'Travel claims are paid within ten working days of reaching us.',
        upheld: 'Your claim reached us and was put in the wrong tray. Nobody looked for it when you asked.',
        partly:
          'We paid part of it on time. Two receipts were set aside for a question that nobody then asked you.',
        not: 'We have looked through every claim of that month and found none from you. The receipt you sent is for the month before, which was paid.',
        doing: 'The {amount} is being paid, and claims are now entered on the day they come.',
        why: 'The fares from before you joined us are not ours to pay.',
        outcomes: ['APOLOGY', 'CORRECTIVE_ACTION'],
        promise: 'Pay {amount} into their account',
      },
    ],
  },
  {
    matter: 'Travel costs and late letters',
    category: 'D',
    says: [
      'My travel costs for {month} were not paid, and letters come after the day they are about. I missed {weekday} because of it.',
      'Two things. You owe me {amount}. And your letters arrive when the appointment is over, so I look as if I do not care.',
    ],
    parts: [
      {
        title: 'Travel costs for {month} were not paid',
        wanted: 'Pay me the {amount}',
        should: 'Travel claims are paid within ten working days of reaching us.',
        upheld: 'The claim was entered under another person’s number, so it was never paid.',
        partly: 'Most of the claim was paid in time; the last week of it was overlooked.',
        not: 'The claim was paid on the ninth working day. Your bank shows it under our full name.',
        doing: 'The {amount} has been sent for payment.',
        why: 'We cannot pay for the journey to the job fair, which was not arranged by us.',
        outcomes: ['APOLOGY', 'FINANCIAL_REDRESS'],
        promise: 'Pay {amount} into their account',
      },
      {
        title: 'Letters came after the appointment',
        wanted: 'Text me instead',
        should: 'An appointment is confirmed at least five days before.',
        upheld: '{count} letters were posted two days before the appointment, or later.',
        partly: 'One letter was posted late. The others were posted in time.',
        not: 'The letters were posted six and seven days before. We cannot tell what happened to them after that.',
        doing: 'Appointments are confirmed by text from now on, and the letter follows.',
        why: 'The first letter has to go by post, because it carries your agreement to sign.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
    ],
  },
  {
    matter: 'Work clothes not refunded',
    category: 'E',
    says: [
      'I was told to buy boots for the job and that I would have the money back. I have the receipt and I do not have the money.',
      'You promised {amount} for work clothes. The job began, I bought them, and now nobody knows about it.',
    ],
    parts: [
      {
        title: 'Work clothes were not refunded',
        wanted: 'Refund the {amount}',
        should: 'What an adviser agrees to refund is written down and paid on receipt.',
        upheld: 'Your adviser agreed to it and left before writing it down.',
        partly: 'The boots were agreed. The jacket was spoken of, but not agreed.',
        not: 'We have the note of that conversation. It says the employer would provide the clothes, and the employer tells us it did.',
        doing: 'The {amount} is being refunded against your receipt.',
        why: 'We can refund what was agreed, but not what was bought afterwards.',
        outcomes: ['APOLOGY', 'FINANCIAL_REDRESS'],
        promise: 'Refund {amount} against the receipt',
      },
    ],
  },
  {
    matter: 'Childcare not paid for during the course',
    category: 'E',
    says: [
      'You said childcare would be covered for the course. The nursery has now sent the bill to me.',
      'I only took {course} because you said the nursery was paid. It was not.',
    ],
    parts: [
      {
        title: 'Childcare during the course was not paid',
        wanted: 'Pay the nursery',
        should: 'Childcare that is agreed for a course is paid to the nursery each week.',
        upheld: 'It was agreed, and the form was never sent to our finance team.',
        partly: 'The first two weeks were paid. The rest were missed when the course moved.',
        not: 'The agreement covers mornings. The bill is for afternoons.',
        doing: 'We have paid the nursery {amount} and told them that the delay was ours.',
        why: 'The deposit is returned by the nursery and not by us.',
        outcomes: ['APOLOGY', 'CORRECTIVE_ACTION'],
      },
    ],
  },
];

const service: readonly Matter[] = [
  {
    matter: 'Adviser changed four times',
    category: 'F',
    says: [
      'I have had {count} advisers since spring. Each time I tell my story again. It is not an easy story.',
      'My adviser changed and nobody told me. I turned up and a stranger had my file.',
    ],
    parts: [
      {
        title: 'The adviser changed {count} times',
        wanted: 'One person, and that they read my notes first',
        should: 'When an adviser changes, the new one reads the notes and says so before the first meeting.',
        upheld: 'The notes were not read, and you were asked the same painful questions each time.',
        partly: 'Two of the changes were illness. For the others nobody prepared, and that was wrong.',
        not: 'Your adviser changed once, when you moved to another office, and the notes were passed on that day.',
        doing: 'You now have one adviser, who has read everything, and a named second.',
        why: 'We cannot promise that nobody will ever leave or fall ill.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
    ],
  },
  {
    matter: 'Missed call-backs',
    category: 'D',
    says: [
      'I was promised a call back {count} times. I sat by the phone each time.',
      'Nobody rings back. I leave messages and they go nowhere.',
    ],
    parts: [
      {
        title: 'Calls were promised and not made',
        wanted: 'Ring when you say you will',
        should: 'Whoever promises a call makes it, or asks a colleague to.',
        upheld: 'Our log shows {count} messages and no call.',
        partly: 'One call was made to an old number. The others were not made.',
        not: 'We called on each of the days, and left messages on the number you gave us.',
        doing: 'Promised calls now stand in the adviser’s diary, where a manager sees them.',
        why: 'We cannot always say the hour of a call, only the day.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
    ],
  },
  {
    matter: 'Letter sent to the old address',
    category: 'E',
    says: [
      'You sent my letter to my old address. My former landlord opened it.',
      'I told you I had moved. The letter went to the old flat and now somebody there knows my business.',
    ],
    parts: [
      {
        title: 'A letter went to the old address',
        wanted: 'Find out why, and make sure it never happens again',
        should: 'A new address is entered on the day we are told of it.',
        upheld: 'The new address was entered in one system and not in the other.',
        partly:
          'The address was changed in time. The letter had been printed the day before and was not stopped.',
        not: 'The letter was posted before we were told of the move.',
        doing:
          'Both records now take the address from one place, and the matter is reported to our data protection officer.',
        why: 'We cannot tell you what others have read.',
        outcomes: ['APOLOGY', 'CORRECTIVE_ACTION'],
      },
    ],
  },
  {
    matter: 'Appointment moved three times',
    category: 'D',
    says: [
      'My appointment was moved {count} times, twice on the morning itself. I take two buses.',
      'I arranged for my mother’s care so that I could come. You cancelled while I was at the bus stop.',
    ],
    parts: [
      {
        title: 'The appointment was moved {count} times',
        wanted: 'A time that stays, and the fare for the journey',
        should: 'An appointment is moved only with two days’ notice, but for illness.',
        upheld: 'It was moved for a meeting of ours, which is no reason.',
        partly: 'Once it was illness. The other times it was our diary.',
        not: 'It was moved once, with four days’ notice, and we have your text agreeing to it.',
        doing: 'The new time will not be moved, and the fare of {amount} is refunded.',
        why: 'We can refund the fare, but not the day’s wage.',
        outcomes: ['APOLOGY', 'FINANCIAL_REDRESS'],
        promise: 'Send the new appointment time',
      },
    ],
  },
  {
    matter: 'Course cancelled without notice',
    category: 'D',
    says: [
      '{course} was cancelled the night before. I had given up shifts for it.',
      'I came to {place} for the course and the door was locked. No note, no call.',
    ],
    parts: [
      {
        title: 'The course was cancelled without notice',
        wanted: 'A place on the next one, and my fare',
        should: 'Whoever is booked on a course hears of a change at least two days before.',
        upheld: 'The trainer told us in time, and we told nobody.',
        partly: 'We texted everybody but used an old list, so you were left out.',
        not: 'We rang you the afternoon before and spoke with you. The note of the call gives your words.',
        doing: 'You have a place on the next course, and the list is now taken from the bookings.',
        why: 'We cannot bring the date forward, because the trainer sets it.',
        outcomes: ['APOLOGY', 'CORRECTIVE_ACTION'],
        promise: 'Confirm the place on the next course in writing',
      },
      {
        title: 'Nobody explained what comes instead',
        wanted: 'Tell me what I am supposed to do until then',
        should: 'A plan is changed together with the person it is for.',
        upheld: 'Your plan was left as it was, with a course in it that did not take place.',
        partly: 'The plan was changed, but nobody went through it with you.',
        not: 'The change was agreed with you in the meeting of that week.',
        doing: 'Your plan has been gone through with you and changed.',
        why: 'Some of what you ask for is not offered under this programme.',
        outcomes: ['EXPLANATION', 'INFORMATION'],
      },
    ],
  },
  {
    matter: 'Waited over an hour and was sent home',
    category: 'D',
    says: [
      'I waited {minutes} minutes past my time and then was told to come back on {weekday}.',
      'Sat in reception at {place} for {minutes} minutes. Nobody said a word to me.',
    ],
    parts: [
      {
        title: 'A wait of {minutes} minutes, and no appointment',
        wanted: 'An apology and a fixed time',
        should: 'Nobody waits more than fifteen minutes without being told why.',
        upheld: 'Your adviser was in another meeting, and reception had not been told.',
        partly: 'You were told after half an hour. It should have been sooner.',
        not: 'The sheet at reception shows that you came at the time of the second appointment and not the first.',
        doing: 'Reception now sees each diary and tells people of any delay.',
        why: 'We cannot give you an appointment on the day itself.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
    ],
  },
];

const access: readonly Matter[] = [
  {
    matter: 'No step-free access',
    category: 'C',
    says: [
      'I use a wheelchair. I was sent to {place}, which has four steps and no ramp. I went home.',
      'The lift was out of order again. I cannot do stairs, and everybody knows it.',
    ],
    parts: [
      {
        title: 'There was no way in without steps',
        wanted: 'Somewhere I can get into',
        should: 'Nobody is invited to a place they cannot enter.',
        upheld: 'Your file says that you use a wheelchair. The booking was made without looking.',
        partly: 'There is a side entrance without steps, but nothing said so and it was locked.',
        not: 'The meeting was in the ground-floor room, as you had asked, and the ramp was in place. We are sorry that it could not be seen from the road.',
        doing: 'Meetings are at the library, which is level, and bookings now show access needs first.',
        why: 'The building is not ours, and the lift is for its owner to replace.',
        outcomes: ['APOLOGY', 'CORRECTIVE_ACTION'],
        promise: 'Confirm a room without steps for every meeting',
      },
    ],
  },
  {
    matter: 'Interpreter not booked',
    category: 'C',
    says: [
      'I need an interpreter. I asked when I booked. There was none, and I understood very little.',
      'My sister had to translate. There are things I do not want my sister to hear.',
    ],
    parts: [
      {
        title: 'No interpreter was booked',
        wanted: 'An interpreter each time, without my asking',
        should: 'An interpreter is booked for every meeting of whoever has asked for one.',
        upheld: 'The request was on your file. The booking was not made.',
        partly: 'An interpreter was booked, but in another language.',
        not: 'An interpreter was there, and waited until you had gone. You were shown to the other room, and that was no fault of yours.',
        doing: 'Interpreters are now booked with the appointment, in one step.',
        why: 'We cannot promise the same interpreter every time.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
        promise: 'Hold the meeting again with an interpreter',
      },
    ],
  },
  {
    matter: 'Cannot use the online system',
    category: 'C',
    says: [
      'Everything has to be done on a website that I cannot use. I asked for paper and was told no.',
      'My screen reader cannot read your forms. I have said so before.',
    ],
    parts: [
      {
        title: 'The online forms could not be used',
        wanted: 'Paper forms',
        should: 'Whoever cannot use the website is given another way.',
        upheld: 'Paper forms exist, and the person you asked did not know it.',
        partly: 'Most forms can be read aloud. The diary cannot.',
        not: 'Paper forms were sent to you on the day after you asked, and came back filled in.',
        doing: 'You are sent paper forms with a stamped envelope, and staff have been told that they exist.',
        why: 'The jobs list changes every day, so there is none on paper. We read it to you on the phone instead.',
        outcomes: ['APOLOGY', 'INFORMATION'],
      },
    ],
  },
  {
    matter: 'No private room to talk in',
    category: 'A',
    says: [
      'I was asked about my health in an open office. Four people could hear.',
      'Personal questions, out loud, at {place}, with a queue behind me.',
    ],
    parts: [
      {
        title: 'Personal matters were discussed in the open',
        wanted: 'A private room',
        should: 'Health and money are spoken of in a room with a door.',
        upheld: 'A room was free. Nobody offered it.',
        partly:
          'You were offered a room and there was none for half an hour. You should have been told to wait.',
        not: 'You were offered a room and said you would rather stay near the door.',
        doing: 'Questions about health are now only asked in a room.',
        why: 'We cannot keep a room free the whole day.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
    ],
  },
  {
    matter: 'Asked to attend while ill',
    category: 'B',
    says: [
      'I had sent the doctor’s note. I was still told to come in or lose money.',
      'I was in hospital on {weekday} and got a letter saying I had failed to attend.',
    ],
    parts: [
      {
        title: 'Attendance was asked for during illness',
        wanted: 'Take the mark off my record',
        should: 'Nobody is asked to attend while a note covers them.',
        upheld: 'The note had reached us and lay unread.',
        partly:
          'The note reached us on the day itself. The letter should then have been withdrawn, and was not.',
        not: 'The note covers the week after.',
        doing: 'The missed appointment has been taken off your record.',
        why: 'Whether a benefit is affected is not ours to decide.',
        outcomes: ['APOLOGY', 'CORRECTIVE_ACTION'],
      },
    ],
  },
];

const people: readonly Matter[] = [
  {
    matter: 'Spoken to rudely at reception',
    category: 'A',
    ofStaff: true,
    says: [
      'I was spoken to as if I were a child, at {place}, in front of everybody.',
      'The person at the desk laughed when I said what work I am looking for.',
    ],
    parts: [
      {
        title: 'The way somebody spoke at reception',
        wanted: 'That it is said to have been wrong',
        should: 'Everybody is spoken to with respect.',
        upheld: 'Two colleagues heard it and say the same as you. It was wrong.',
        partly:
          'What was said was meant kindly. The tone was not kind, and we understand how it came across.',
        not: 'We have spoken with everybody who was there, and listened to the recording of the lobby. We found nothing that was meant or sounded as you describe.',
        doing: 'The person concerned has been spoken to by their manager and will write to you.',
        why: 'What follows for a member of staff is between them and us.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
    ],
  },
  {
    matter: 'Put forward for an unsuitable job',
    category: 'E',
    says: [
      'I have a bad back. I was put forward for the warehouse. Again.',
      'I said night work is impossible with my children. The job was nights.',
    ],
    parts: [
      {
        title: 'The job did not fit what had been agreed',
        wanted: 'Look at my plan before you send my name anywhere',
        should: 'People are put forward for work that fits their plan.',
        upheld: 'The plan says so in its second line. It was not read.',
        partly: 'The advert did not say it was nights. We should have asked.',
        not: 'The job was for days and sitting down; the employer has confirmed it.',
        doing: 'Your name has been withdrawn, and the plan now stands at the head of your file.',
        why: 'We cannot undo that the employer has seen your name.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
      {
        title: 'Nobody asked before the name was sent',
        wanted: 'Ask me first',
        should: 'A name goes to an employer only with the person’s agreement for that job.',
        upheld: 'There is no record that you were asked.',
        partly: 'You had agreed to warehouse work in general, and not to this.',
        not: 'Your agreement to this job is on file, by text.',
        doing: 'Agreement is now recorded for each job.',
        why: 'Where you apply yourself, we have no part in it.',
        outcomes: ['APOLOGY', 'EXPLANATION'],
      },
    ],
  },
  {
    matter: 'No help with interview clothes or practice',
    category: 'B',
    says: [
      'I was promised interview practice. The interview has been and gone.',
      'Others get help with clothes. I asked and was told there is no such thing.',
    ],
    parts: [
      {
        title: 'Interview practice was promised and not given',
        wanted: 'Practice before the next one',
        should: 'Practice that is in a plan takes place before the interview.',
        upheld: 'It was in your plan, and nobody booked it.',
        partly: 'It was booked and fell on a day we were closed.',
        not: 'It took place by video, and the notes were sent to you.',
        doing: 'Two sessions are booked, the first this week.',
        why: 'We cannot ask the employer for another interview.',
        outcomes: ['APOLOGY', 'CORRECTIVE_ACTION'],
        promise: 'Hold two practice interviews',
      },
    ],
  },
  {
    matter: 'Recruits sent without being told about the job',
    category: 'B',
    says: [
      'You sent us three people who did not know what the job was. It wasted their time and ours.',
      'We agreed to take people on trial. They came on the wrong day and nobody from you answered the phone.',
    ],
    parts: [
      {
        title: 'People came who had not been told about the job',
        wanted: 'One contact, and that people are briefed',
        should: 'An employer has one contact, and whoever comes knows what the work is.',
        upheld: 'Nobody had briefed them. Two of them told us the same.',
        partly: 'Two of the three had been briefed and the third joined late.',
        not: 'Each had signed the job sheet you gave us. The work had changed since.',
        doing: 'You have one contact from now on, with a direct number.',
        why: 'We cannot pay for the lost morning.',
        outcomes: ['APOLOGY', 'ASSURANCE'],
      },
    ],
  },
  {
    matter: 'Told different things by two bodies',
    category: 'F',
    says: [
      'You say one thing, Jobcentre Plus says another, and I am the one who pays for it.',
      'I handed my papers to both of you and both of you have lost them.',
    ],
    parts: [
      {
        title: 'What we said did not agree with what others said',
        wanted: 'One answer',
        should: 'What we tell people about their obligations has been agreed with Jobcentre Plus.',
        upheld: 'Our letter was out of date and said the opposite of theirs.',
        partly: 'Both letters were right, for different weeks. Neither said so.',
        not: 'Our letter quotes theirs word for word.',
        doing: 'The old letter has been taken out of use.',
        why: 'We can answer for our own letters only.',
        outcomes: ['APOLOGY', 'INFORMATION'],
      },
    ],
  },
];

/** Everything people complain about in these stories, in English. */
export const matters: readonly Matter[] = [...money, ...service, ...access, ...people];

/** Those an employer brings. */
export const employerMatters: readonly Matter[] = matters.filter((one) => one.matter.startsWith('Recruits'));
/** Those two bodies have a part in. */
export const sharedMatters: readonly Matter[] = matters.filter((one) =>
  /two bodies|Travel costs not|while ill/.test(one.matter),
);
/** Those a participant brings. */
export const ownMatters: readonly Matter[] = [
  ...matters.filter((one) => !employerMatters.includes(one)),
  ...welshMatters,
];
